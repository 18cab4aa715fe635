package io.quaymaster.account.clean;

import io.quaymaster.account.AccountId;
import java.time.Instant;

/**
 * One region of an account that is being cleaned.
 *
 * @param until the claim on the account ends then, and with it every credential used here
 */
public record Site(AccountId account, RegionName region, Instant until) {}
