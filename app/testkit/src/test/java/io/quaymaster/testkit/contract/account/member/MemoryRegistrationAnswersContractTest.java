package io.quaymaster.testkit.contract.account.member;

import io.quaymaster.account.member.register.RegistrationAnswer;
import io.quaymaster.account.member.register.RegistrationAnswers;
import io.quaymaster.memory.account.member.MemoryRegistrationAnswers;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

class MemoryRegistrationAnswersContractTest extends RegistrationAnswersContract {
  private final MemoryRegistrationAnswers answers = new MemoryRegistrationAnswers();

  @BeforeEach
  void expectAnswers() {
    answers.expect(address());
  }

  @Override
  protected RegistrationAnswers answers() {
    return answers;
  }

  @Override
  protected URI address() {
    return URI.create("https://answers.example.com/1?X-Amz-Signature=2");
  }

  @Override
  protected List<RegistrationAnswer> arrived() {
    return answers.arrived(address());
  }

  @Override
  protected void refuse() {
    answers.refuse();
  }
}
