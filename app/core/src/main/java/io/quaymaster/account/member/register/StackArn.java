package io.quaymaster.account.member.register;

import io.quaymaster.account.AccountId;
import java.util.regex.Pattern;

/** The ARN of a stack; CloudFormation writes it, so its account is the one that asks. */
public record StackArn(String value) {
  private static final Pattern FORM =
      Pattern.compile("arn:aws[a-z-]*:cloudformation:[a-z0-9-]+:[0-9]{12}:stack/.+");
  private static final int ACCOUNT_FIELD = 4;

  public StackArn {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the ARN of a stack: '" + value + "'");
    }
  }

  public AccountId account() {
    return new AccountId(value.split(":", -1)[ACCOUNT_FIELD]);
  }

  @Override
  public String toString() {
    return value;
  }
}
