package io.quaymaster.testkit.contract.account.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.account.member.register.RegistrationAnswer;
import io.quaymaster.account.member.register.RegistrationAnswers;
import io.quaymaster.account.member.register.StackArn;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link RegistrationAnswers} does. */
public abstract class RegistrationAnswersContract {
  private static final StackArn STACK =
      new StackArn("arn:aws:cloudformation:eu-central-1:111122223333:stack/StackSet-1/2");
  private static final RegistrationAnswer YES =
      new RegistrationAnswer(true, "", "111122223333", STACK, "request-1", "Registration");
  private static final RegistrationAnswer NO =
      new RegistrationAnswer(
          false, "why \"not\" \u00fc", "111122223333", STACK, "request-2", "Registration");

  protected abstract RegistrationAnswers answers();

  /** Where CloudFormation takes an answer. */
  protected abstract URI address();

  /** The answers that arrived there, in order. */
  protected abstract List<RegistrationAnswer> arrived();

  /** CloudFormation takes no answer there any more. */
  protected abstract void refuse();

  @Test
  void answersArriveAsTheyAreGiven() {
    answers().put(address(), YES);
    answers().put(address(), NO);

    assertEquals(List.of(YES, NO), arrived());
  }

  @Test
  void answerThatIsNotTakenIsAnException() {
    refuse();

    assertThrows(IllegalStateException.class, () -> answers().put(address(), YES));
    assertEquals(List.of(), arrived());
  }

  @Test
  void otherAddressIsRefusedAndNotCalled() {
    assertThrows(
        IllegalArgumentException.class,
        () -> answers().put(URI.create("https://169.254.170.2/v2/credentials"), YES));
    assertEquals(List.of(), arrived());
  }
}
