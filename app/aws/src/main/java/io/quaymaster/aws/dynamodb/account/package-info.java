/**
 * The account pool in DynamoDB. Uses core, the values of the package {@code table} and the SDK's
 * DynamoDB client.
 *
 * <table>
 *   <caption>Tables</caption>
 *   <tr><th>table</th><th>partition key</th><th>sort key</th><th>expires</th></tr>
 *   <tr><td>{@code quaymaster-accounts}</td><td>{@code accountId}</td><td>none</td><td>never</td></tr>
 *   <tr><td>its index {@code free}, keys only</td><td>{@code freeIn}: {@code <pool>#<shard>}</td><td>{@code freeSince}: {@code <last released>#<accountId>}</td><td>with the item</td></tr>
 *   <tr><td>{@code quaymaster-leases}</td><td>{@code accountId}</td><td>{@code fence}</td><td>a year after the lease ended</td></tr>
 * </table>
 *
 * <p>{@code freeIn} and {@code freeSince} are there only while an account is free, so that the
 * index holds nothing else. The history has a table of its own, because "no account is free" is
 * said only after a consistent read of all accounts, which a year of history would make a long one.
 *
 * <p>Every change is a conditional write of the whole item on the version that was read; the end of
 * a lease and its line in the history are one transaction. An account that leaves stays behind as
 * an item without a state, which keeps its fence and version for its return. Each write carries a
 * fresh {@code writer}, so that a refusal of our own write shows that its answer was lost.
 */
@NullMarked
package io.quaymaster.aws.dynamodb.account;

import org.jspecify.annotations.NullMarked;
