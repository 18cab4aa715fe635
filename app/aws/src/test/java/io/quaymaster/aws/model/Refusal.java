package io.quaymaster.aws.model;

/** An error as AWS answers it, in the shape of the service's protocol. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String code;

  public Refusal(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** The caller may not do it. */
  public static Refusal accessDenied() {
    return new Refusal(403, "AccessDenied", "User is not authorized to perform this action");
  }

  /** Too many calls. */
  public static Refusal throttled() {
    return new Refusal(400, "ThrottlingException", "Rate exceeded");
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
