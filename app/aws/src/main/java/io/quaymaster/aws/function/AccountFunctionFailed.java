package io.quaymaster.aws.function;

/**
 * The account function could not be asked, after the retries: an outage, of it or of the store
 * behind it, a permission that is missing, or a function of another release. The message says what
 * was wanted and what came back. Whether anything was done is not known.
 */
public final class AccountFunctionFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AccountFunctionFailed(String operation, String why, RuntimeException cause) {
    super(text(operation, why), cause);
  }

  AccountFunctionFailed(String operation, String why) {
    super(text(operation, why));
  }

  private static String text(String operation, String why) {
    return "the account function could not " + operation + ": " + why;
  }
}
