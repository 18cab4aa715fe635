/** What the stores of the account pool do, whatever they keep the accounts in. */
@NullMarked
package io.quaymaster.testkit.contract.account;

import org.jspecify.annotations.NullMarked;
