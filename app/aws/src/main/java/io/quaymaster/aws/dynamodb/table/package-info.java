/**
 * The table as such: items, keys, conditional writes, newest-first lists. Knows nothing of what the
 * items mean. Uses the SDK's DynamoDB client.
 */
@NullMarked
package io.quaymaster.aws.dynamodb.table;

import org.jspecify.annotations.NullMarked;
