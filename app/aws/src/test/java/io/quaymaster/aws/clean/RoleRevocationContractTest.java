package io.quaymaster.aws.clean;

import io.quaymaster.account.Fence;
import io.quaymaster.account.lease.SessionRevocation;
import io.quaymaster.aws.Json;
import io.quaymaster.aws.model.Cloud;
import io.quaymaster.testkit.contract.account.clean.SessionRevocationContract;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

class RoleRevocationContractTest extends SessionRevocationContract {
  private final MemberScene scene = new MemberScene();

  @AfterEach
  void requestsKeptToTheModels() {
    scene.close();
  }

  @Override
  protected SessionRevocation revocation() {
    return new RoleRevocation(scene.sessions, Cloud.REGION);
  }

  /** As IAM reads the policies of both roles: one statement that applies is enough to deny. */
  @Override
  protected boolean denied(Fence fence, Instant issued) {
    return Stream.of("quaymaster-processing", "quaymaster-cloudformation")
        .map(role -> scene.identities.documents.get(role + "/quaymaster-revoked"))
        .allMatch(document -> document != null && denies(Json.parse(document), fence, issued));
  }

  private static boolean denies(Json document, Fence fence, Instant issued) {
    String before =
        document.text("Statement", 0, "Condition", "DateLessThan", "aws:TokenIssueTime");
    String upTo =
        document.text(
            "Statement",
            1,
            "Condition",
            "NumericLessThanEquals",
            "aws:PrincipalTag/quaymaster:fence");
    return issued.isBefore(Instant.parse(before)) || fence.value() <= Long.parseLong(upTo);
  }

  @Override
  protected void goDown() {
    scene.cloud.server.down(true);
  }
}
