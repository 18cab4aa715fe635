package io.quaymaster.testkit.contract.account.clean;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.clean.Site;
import java.time.Instant;

/** Where the contracts of cleaning take place. */
public final class Sites {
  /** When they do. */
  public static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

  public static final AccountId ACCOUNT = new AccountId("111122223333");
  public static final RegionName HERE = new RegionName("eu-central-1");
  public static final RegionName ELSEWHERE = new RegionName("eu-west-1");
  public static final LeaseId LEASE = new LeaseId("abcdefghijkl");
  public static final LeaseId OTHER_LEASE = new LeaseId("zyxwvutsrqpo");
  private static final int HALF_AN_HOUR = 1_800;

  private Sites() {}

  /** A region of the account, with half an hour left. */
  public static Site in(RegionName region) {
    return new Site(ACCOUNT, region, NOW.plusSeconds(HALF_AN_HOUR));
  }
}
