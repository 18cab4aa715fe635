package io.quaymaster.aws.session;

import io.quaymaster.account.session.JobSessions;
import io.quaymaster.aws.clean.MemberAccess;
import io.quaymaster.aws.model.Cloud;
import io.quaymaster.aws.model.ModelServer.Call;
import io.quaymaster.aws.model.Refusal;
import io.quaymaster.testkit.contract.account.session.JobSessionsContract;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

class StsJobSessionsContractTest extends JobSessionsContract {
  /** What AWS caps sessions at that were assumed by a session. */
  private static final long CHAINED = 3_600;

  private final Cloud cloud = new Cloud();
  private final StsJobSessions sessions =
      new StsJobSessions(cloud.own, new MemberAccess("external-1"));
  private boolean locked;
  private int issued;

  StsJobSessionsContractTest() {
    cloud.server.on("sts:AssumeRole", this::assume);
  }

  @AfterEach
  void requestsKeptToTheModels() {
    cloud.close();
  }

  private Map<String, Object> assume(Call call) {
    long seconds = Long.parseLong(call.text("DurationSeconds"));
    if (seconds > CHAINED) {
      throw new Refusal(400, "ValidationError", "the requested duration exceeds one hour");
    }
    if (locked
        || !call.text("ExternalId").equals("external-1")
        || !call.text("RoleArn").equals("arn:aws:iam::111122223333:role/quaymaster-processing")) {
      throw Refusal.accessDenied();
    }
    issued++;
    return Map.of(
        "Credentials",
        Map.of(
            "AccessKeyId", "ASIAJOB123456789" + issued,
            "SecretAccessKey", "secret-of-session-" + issued,
            "SessionToken", "token-of-session-" + issued,
            "Expiration", NOW.plusSeconds(seconds).toString()));
  }

  @Override
  protected JobSessions sessions() {
    return sessions;
  }

  @Override
  protected void lock() {
    locked = true;
  }

  @Override
  protected void goDown() {
    cloud.server.down(true);
  }
}
