package io.quaymaster.aws.member;

import io.quaymaster.account.member.register.RegistrationAnswer;
import io.quaymaster.account.member.register.RegistrationAnswers;
import io.quaymaster.account.member.register.StackArn;
import io.quaymaster.aws.model.Endpoint;
import io.quaymaster.testkit.contract.account.member.RegistrationAnswersContract;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

class CustomResourceAnswersContractTest extends RegistrationAnswersContract {
  private final List<RegistrationAnswer> arrived = new ArrayList<>();
  private final Endpoint bucket = new Endpoint().otherwise(this::take);
  private final CustomResourceAnswers answers =
      new CustomResourceAnswers(_ -> {}, url -> url.equals(address()));
  private boolean refusing;

  @AfterEach
  void close() {
    bucket.close();
  }

  private Endpoint.Reply take(Endpoint.Request request) {
    if (refusing || !request.method().equals("PUT")) {
      return new Endpoint.Reply(403, "<Error><Code>AccessDenied</Code></Error>");
    }
    Map<String, Object> body = request.body();
    arrived.add(
        new RegistrationAnswer(
            "SUCCESS".equals(body.get("Status")),
            String.valueOf(body.get("Reason")),
            String.valueOf(body.get("PhysicalResourceId")),
            new StackArn(String.valueOf(body.get("StackId"))),
            String.valueOf(body.get("RequestId")),
            String.valueOf(body.get("LogicalResourceId"))));
    return new Endpoint.Reply(200, "");
  }

  @Override
  protected RegistrationAnswers answers() {
    return answers;
  }

  @Override
  protected URI address() {
    return bucket.address().resolve("/answer?X-Amz-Signature=1%2F2");
  }

  @Override
  protected List<RegistrationAnswer> arrived() {
    return List.copyOf(arrived);
  }

  @Override
  protected void refuse() {
    refusing = true;
  }
}
