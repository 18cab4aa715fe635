package io.quaymaster.simulator.state;

import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.app.RepositoryScope;
import java.util.Map;

/** Who sends a request, as its credentials say. */
public sealed interface Caller {
  /**
   * An App with a valid JWT.
   *
   * @param appId numeric id
   */
  record App(long appId) implements Caller {}

  /**
   * An installation with a token.
   *
   * @param installationId numeric id
   * @param scope which repositories the token reaches
   * @param permissions what it may do there
   */
  record Installation(long installationId, RepositoryScope scope, Map<String, Access> permissions)
      implements Caller {
    /** Copies the map. */
    public Installation {
      permissions = Map.copyOf(permissions);
    }
  }

  /**
   * A person with a token.
   *
   * @param login whose token it is
   */
  record User(String login) implements Caller {}

  /** Nobody in particular. */
  record Anonymous() implements Caller {}
}
