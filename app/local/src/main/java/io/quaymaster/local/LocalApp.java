package io.quaymaster.local;

import io.quaymaster.simulator.github.SimulatedGitHub;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.app.AppRegistration;
import io.quaymaster.simulator.state.app.GitHubApp;
import io.quaymaster.simulator.state.app.HookTarget;
import io.quaymaster.simulator.state.app.Installation;
import io.quaymaster.simulator.state.app.Installations;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The App as it is registered in the simulated GitHub, with a key made for this start.
 *
 * @param registered how the simulated GitHub knows it
 * @param privateKey PEM in PKCS#8
 */
public record LocalApp(GitHubApp registered, String privateKey) {
  /** What its deliveries are signed with. */
  public static final String WEBHOOK_SECRET = "local-secret";

  private static final URI NOWHERE = URI.create("http://localhost/");
  private static final String NAME = "Quaymaster local";
  private static final String CLIENT_ID = "Iv23liQuaymasterLocal";

  private static final Map<String, Access> PERMISSIONS =
      Map.of(
          "metadata", Access.READ,
          "contents", Access.WRITE,
          "checks", Access.WRITE,
          "issues", Access.WRITE,
          "pull_requests", Access.WRITE,
          "organization_projects", Access.WRITE);
  private static final Set<String> EVENTS =
      Set.of(
          "push",
          "pull_request",
          "issues",
          "issue_comment",
          "check_run",
          "check_suite",
          "repository");

  /** Registers the App, or makes the one kept from an earlier start what it is to be now. */
  public static LocalApp register(SimulatedGitHub github, Account owner) {
    KeyPair keys = keys();
    GitHubApp app =
        github
            .state()
            .apps()
            .byIssuer(CLIENT_ID)
            .map(kept -> github.state().apps().reregister(kept.id(), registration(keys)))
            .orElseGet(() -> github.arrange().app(owner, registration(keys)));
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(keys.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    return new LocalApp(app, pem);
  }

  private static AppRegistration registration(KeyPair keys) {
    return new AppRegistration(
        NAME,
        CLIENT_ID,
        keys.getPublic(),
        new HookTarget(NOWHERE, WEBHOOK_SECRET, false),
        PERMISSIONS,
        EVENTS);
  }

  /**
   * Installs the App on all repositories of an account; where it is installed, it gets what it asks
   * for by now.
   */
  public void installOn(SimulatedGitHub github, Account account) {
    Installations installations = github.state().installations();
    Optional<Installation> kept = installations.find(registered.id(), account);
    if (kept.isEmpty()) {
      var _ = github.arrange().install(registered, account);
    } else if (asksForMore(kept.get())) {
      var _ = installations.accept(kept.get().id(), registered, Actor.of(account));
    }
  }

  private boolean asksForMore(Installation kept) {
    return !kept.permissions().equals(registered.permissions())
        || !kept.events().equals(registered.events());
  }

  /** Webhooks go there from now on. */
  public void sendHooksTo(SimulatedGitHub github, URI receiver) {
    github
        .state()
        .apps()
        .redirectHook(registered.id(), new HookTarget(receiver, WEBHOOK_SECRET, true));
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("RSA is missing in this JDK", e);
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "LocalApp[" + registered.slug() + "]";
  }
}
