package io.quaymaster.simulator.state.app;

import io.quaymaster.simulator.state.id.Mint;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Installation tokens given out; each works for one hour. */
public final class InstallationTokens {
  private static final Duration LIFE = Duration.ofHours(1);
  private static final int LENGTH = 36;
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final Mint mint;
  private final Map<String, InstallationToken> tokens = new ConcurrentHashMap<>();

  /** None given out yet. */
  public InstallationTokens(Mint mint) {
    this.mint = mint;
  }

  /** Gives out a token of at most the installation's own reach. */
  public InstallationToken issue(
      Installation installation, RepositoryScope scope, Map<String, Access> permissions) {
    tokens.values().removeIf(token -> token.expiresAt().isBefore(mint.now()));
    InstallationToken token =
        new InstallationToken(
            secret(), installation.id(), scope, permissions, mint.now().plus(LIFE));
    tokens.put(token.token(), token);
    return token;
  }

  /** Finds a token that still works. */
  public Optional<InstallationToken> find(String token) {
    return Optional.ofNullable(tokens.get(token))
        .filter(found -> mint.clock().instant().isBefore(found.expiresAt()));
  }

  /** All that were given out and not taken back, for tests that look where they leak. */
  public List<InstallationToken> all() {
    return List.copyOf(tokens.values());
  }

  /** Takes a token back. */
  public void revoke(String token) {
    tokens.remove(token);
  }

  /**
   * All there is to keep.
   *
   * @param tokens those given out, in a fixed order
   */
  public record Snapshot(List<InstallationToken> tokens) {
    /** Copies the list. */
    public Snapshot {
      tokens = List.copyOf(tokens);
    }
  }

  /** Everything as it is now. */
  public Snapshot snapshot() {
    return new Snapshot(
        tokens.values().stream().sorted(Comparator.comparing(InstallationToken::token)).toList());
  }

  /** Puts back what was kept. */
  public void restore(Snapshot kept) {
    kept.tokens().forEach(token -> tokens.put(token.token(), token));
  }

  private String secret() {
    StringBuilder text = new StringBuilder("ghs_");
    for (int i = 0; i < LENGTH; i++) {
      text.append(ALPHABET.charAt(mint.random().nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
