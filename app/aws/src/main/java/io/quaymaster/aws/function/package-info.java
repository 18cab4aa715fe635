/**
 * The account function, from both sides. Inside of it {@code AccountFunctionRequests} answers
 * requests by the pool over the tables; it is the only one whose role may write them. Everyone else
 * has {@code quaymaster.accounts.function} set and gets {@code Leases}, {@code Accounts}, {@code
 * Cleanings} and {@code Reaping} that call the function, by Lambda's Invoke, and no store. Uses
 * core, the wire, and the messages below it.
 *
 * <p>A caller waits for an answer as long as the HTTP client does, 25 s, at most three times: the
 * function's timeout is to be shorter. Each call is one invocation, a list one for every thousand
 * accounts.
 */
@NullMarked
package io.quaymaster.aws.function;

import org.jspecify.annotations.NullMarked;
