/**
 * What the account pool and its stores do, whatever they keep the accounts in and wherever it is.
 */
@NullMarked
package io.quaymaster.testkit.contract.account;

import org.jspecify.annotations.NullMarked;
