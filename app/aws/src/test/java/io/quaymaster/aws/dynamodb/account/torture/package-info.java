/**
 * The torture of the pool with real threads over DynamoDB Local: the same trouble as in the test
 * kit's, which is in one thread and in memory. Runs with {@code -Pbenchmark}.
 */
@NullMarked
package io.quaymaster.aws.dynamodb.account.torture;

import org.jspecify.annotations.NullMarked;
