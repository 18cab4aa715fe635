/**
 * The single table {@code quaymaster-ledger}: deliveries, runs, pauses, watermarks, the request
 * budget, jobs and the issues of roadmap items. Uses core and the SDK's DynamoDB client.
 *
 * <table>
 *   <caption>Items</caption>
 *   <tr><th>what</th><th>pk</th><th>sk</th><th>expires</th></tr>
 *   <tr><td>delivery</td><td>{@code DELIVERY#<guid>}</td><td>{@code DELIVERY}</td><td>14 days after the last change</td></tr>
 *   <tr><td>run</td><td>{@code RUN#<kind>/<subject>}</td><td>{@code RUN}</td><td>400 days after its end</td></tr>
 *   <tr><td>pause</td><td>{@code PAUSE}</td><td>{@code <feature>#<target>}</td><td>never</td></tr>
 *   <tr><td>watermark</td><td>{@code MARK#<task>}</td><td>{@code MARK}</td><td>never</td></tr>
 *   <tr><td>budget window</td><td>{@code BUDGET#<installation>}</td><td>{@code WINDOW#<kind>#<epoch second>}</td><td>a day after its end</td></tr>
 *   <tr><td>budget, what is known</td><td>{@code BUDGET#<installation>}</td><td>{@code KNOWN}</td><td>never</td></tr>
 *   <tr><td>job</td><td>{@code JOB#<repository id>#<issue>}</td><td>{@code <name>#<number>}</td><td>400 days after its end</td></tr>
 *   <tr><td>issue of a roadmap item</td><td>{@code ISSUE#<repository id>#<identity>}</td><td>{@code ISSUE}</td><td>never</td></tr>
 * </table>
 *
 * <p>Lists go by the index {@code recent}: {@code recentOf} ({@code DELIVERY}, {@code RUN}, {@code
 * JOB#open} or {@code JOB#ended#<pool>}) and {@code recentAt} (when received, updated, asked for,
 * ended), newest first, of open jobs the oldest first, with only the keys and {@code kind}
 * projected; the items themselves are then read from the table, consistently. One partition per
 * kind of item is on purpose: buckets by day would not spread the load, because all writes of a day
 * go to the bucket of that day, but would make reading a list a walk through empty days. It takes
 * 1,000 index writes a second (a delivery makes one, a write of a run two).
 *
 * <p>Every change is one conditional write. Each carries a fresh {@code writer}, so that when the
 * answer was lost and the SDK's second attempt is refused, the refusal shows that the first attempt
 * had its effect. Instants are numbers: seconds since the epoch with nine decimals; only {@code
 * expiresAt} is whole seconds, as DynamoDB's TTL demands.
 *
 * <p>Texts for people (reasons, errors, notes) are cut at 4,096 characters. What steps work with
 * (input, output) is never cut: a run that would take more than 390 KB is refused with the name of
 * its largest step (DynamoDB's limit is 400 KB an item).
 *
 * <p>This is the SDK's plain client and not its enhanced one, on purpose: every operation here is
 * an update expression with a condition, over items of seven shapes in one table, which the
 * enhanced client's bean mapping would hide without shortening; and a function loads a megabyte
 * less.
 */
@NullMarked
package io.quaymaster.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
