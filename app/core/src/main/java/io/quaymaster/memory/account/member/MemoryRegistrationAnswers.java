package io.quaymaster.memory.account.member;

import io.quaymaster.account.member.register.RegistrationAnswer;
import io.quaymaster.account.member.register.RegistrationAnswers;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CloudFormation's response URLs in memory. */
public final class MemoryRegistrationAnswers implements RegistrationAnswers {
  private final Map<URI, List<RegistrationAnswer>> arrived = new HashMap<>();
  private boolean refusing;

  /** CloudFormation waits for answers at this URL from now on. */
  public synchronized void expect(URI url) {
    arrived.put(url, new ArrayList<>());
  }

  /** It takes no answers any more. */
  public synchronized void refuse() {
    refusing = true;
  }

  /** What arrived at a URL, in order. */
  public synchronized List<RegistrationAnswer> arrived(URI url) {
    return List.copyOf(arrived.getOrDefault(url, List.of()));
  }

  @Override
  public synchronized void put(URI to, RegistrationAnswer answer) {
    List<RegistrationAnswer> there = arrived.get(to);
    if (there == null) {
      throw new IllegalArgumentException("nobody waits for answers at " + to.getHost());
    }
    if (refusing) {
      throw new IllegalStateException("the answer for " + answer.stack() + " is not taken");
    }
    there.add(answer);
  }
}
