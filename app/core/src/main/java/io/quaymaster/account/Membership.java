package io.quaymaster.account;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * An account as a member of a pool.
 *
 * @param capabilities what it can do beyond others, as tags; may be empty
 * @param role the role that workers assume in it
 * @param draining it is about to leave: it is leased no more, and removed when nobody holds it
 */
public record Membership(
    AccountId id, PoolName pool, Set<Capability> capabilities, RoleArn role, boolean draining) {
  public Membership {
    capabilities = Set.copyOf(capabilities);
    if (!role.account().equals(id)) {
      throw new IllegalArgumentException("role %s is not in account %s".formatted(role, id));
    }
  }

  /** A tag that says what an account can do: {@code gpu}, {@code region:eu-west-1}. */
  public record Capability(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._:/-]{0,62}");

    public Capability {
      if (!FORM.matcher(value).matches()) {
        throw new IllegalArgumentException(
            "not a capability (1 to 63 of a-z, 0-9 and ._:/-): '" + value + "'");
      }
    }

    @Override
    public String toString() {
      return value;
    }
  }

  /**
   * The ARN of a role. Its form: "IAM identifiers" in AWS's IAM user guide; path and name together
   * are at most 512 + 64 characters.
   */
  public record RoleArn(String value) {
    private static final Pattern FORM =
        Pattern.compile("arn:aws[a-z-]*:iam::([0-9]{12}):role/[\\x21-\\x7e]{1,576}");
    private static final int ACCOUNT_FIELD = 4;

    public RoleArn {
      if (!FORM.matcher(value).matches()) {
        throw new IllegalArgumentException(
            "not the ARN of a role (arn:aws:iam::<account>:role/<name>): '" + value + "'");
      }
    }

    /** The account that the role is in. */
    public AccountId account() {
      return new AccountId(value.split(":", -1)[ACCOUNT_FIELD]);
    }

    @Override
    public String toString() {
      return value;
    }
  }

  /** The same with or without the mark that it is about to leave. */
  public Membership draining(boolean leaving) {
    return new Membership(id, pool, capabilities, role, leaving);
  }
}
