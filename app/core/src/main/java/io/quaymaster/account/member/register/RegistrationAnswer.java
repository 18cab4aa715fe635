package io.quaymaster.account.member.register;

/**
 * What CloudFormation is answered. Source: CloudFormation User Guide, "Custom resource response
 * objects".
 *
 * @param reason for people, at most {@link #MOST_REASON} characters, since an answer has at most 4
 *     KB; blank on success
 * @param physicalId always the account's number: another id would make CloudFormation delete the
 *     old resource
 */
public record RegistrationAnswer(
    boolean success,
    String reason,
    String physicalId,
    StackArn stack,
    String requestId,
    String logicalId) {
  /** Longest reason. */
  public static final int MOST_REASON = 1_000;

  public RegistrationAnswer {
    if (reason.length() > MOST_REASON) {
      reason = reason.substring(0, MOST_REASON - 1) + "…";
    }
  }

  static RegistrationAnswer to(RegistrationRequest request, boolean success, String reason) {
    return new RegistrationAnswer(
        success,
        reason,
        request.stack().account().value(),
        request.stack(),
        request.requestId(),
        request.logicalId());
  }
}
