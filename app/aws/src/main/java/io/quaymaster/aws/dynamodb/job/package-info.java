/**
 * Jobs in the table {@code quaymaster-ledger}, one item each. Uses core and the table.
 *
 * <p>All jobs of an issue are one partition, {@code JOB#<repository id>#<issue>}, sorted by {@code
 * <name>#<number>}, so that one consistent query sees what an issue has. In the index {@code
 * recent} an open job stands under {@code JOB#open} by when it was asked for, {@code kind} being
 * its pool, and an ended one under {@code JOB#ended#<pool>} by when it ended. A sign of life
 * changes none of the three and so costs the index nothing. An item expires 400 days after the
 * job's end.
 */
@NullMarked
package io.quaymaster.aws.dynamodb.job;

import org.jspecify.annotations.NullMarked;
