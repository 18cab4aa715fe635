package io.quaymaster.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.repository.Repositories;
import io.quaymaster.simulator.state.repository.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stack that is started again with the same folder goes on where it was. */
final class KeptDataTest {
  @TempDir private Path folder;

  private LocalStack start() {
    LocalOptions options = LocalOptions.anyPorts();
    options.memory = true;
    options.data = folder.resolve("data");
    return LocalStack.start(options);
  }

  private static Repository billing(LocalStack stack) {
    return stack.gitHub().state().repositories().find("acme", "billing").orElseThrow();
  }

  private static List<Long> installations(LocalStack stack) {
    return stack.gitHub().state().installations().all().stream().map(one -> one.id()).toList();
  }

  @Test
  void theSeedIsLaidOnceAndTheAppGoesOnReleasingWithWhatItAsksForByNow() throws Exception {
    long app;
    List<Long> installations;
    try (LocalStack stack = start()) {
      app = stack.app().registered().id();
      installations = installations(stack);
      Repositories repositories = stack.gitHub().state().repositories();
      Repository unwanted = repositories.find("acme", "connector-ftp").orElseThrow();
      repositories.delete(Actor.of(stack.organisation()), unwanted);
      release(stack, "first", "feat: pay by invoice", "v1.5.0");
      stack
          .gitHub()
          .state()
          .installations()
          .grant(
              installations.getFirst(),
              Map.of("metadata", Access.READ),
              Actor.of(stack.organisation()));
    }
    try (LocalStack stack = start()) {
      assertEquals(app, stack.app().registered().id());
      assertEquals(installations, installations(stack));
      assertTrue(
          stack.gitHub().state().repositories().find("acme", "connector-ftp").isEmpty(),
          "a repository that was deleted came back");
      assertTrue(billing(stack).git().refs().tagCommit("v1.5.0").isPresent());
      release(stack, "second", "feat: pay by card", "v1.6.0");
      assertEquals(2, billing(stack).releases().all().size());
    }
  }

  private void release(LocalStack stack, String clone, String message, String tag)
      throws IOException {
    String url = stack.gitHub().url() + "/acme/billing.git";
    Git.clone(url, Files.createDirectory(folder.resolve(clone))).pushCommit(message);
    Eventually.holds(
        () -> billing(stack).releases().byTag(tag).isPresent(), () -> tag + " was not released");
  }
}
