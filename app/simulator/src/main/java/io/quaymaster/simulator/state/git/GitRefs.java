package io.quaymaster.simulator.state.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.BatchRefUpdate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.ReceiveCommand;

/** The refs of one repository. Writing goes by compare-and-set. */
public final class GitRefs {
  private final Repository jgit;

  GitRefs(Repository jgit) {
    this.jgit = jgit;
  }

  /** Finds a ref by its full name. */
  public Optional<ObjectId> find(String fullName) {
    try {
      Ref ref = jgit.exactRef(fullName);
      return ref == null ? Optional.empty() : Optional.ofNullable(ref.getObjectId());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All refs whose full name starts with the prefix, by name. */
  public List<NamedRef> list(String prefix) {
    try {
      return jgit.getRefDatabase().getRefsByPrefix(prefix).stream()
          .filter(ref -> ref.getObjectId() != null && !ref.isSymbolic())
          .map(ref -> new NamedRef(ref.getName(), ref.getObjectId()))
          .sorted(Comparator.comparing(NamedRef::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds the tip of a branch. */
  public Optional<ObjectId> branch(String name) {
    return find(Constants.R_HEADS + name);
  }

  /** The commit of a tag, annotated or not; empty when there is none. */
  public Optional<ObjectId> tagCommit(String name) {
    return find(Constants.R_TAGS + name).flatMap(this::peel);
  }

  /** Follows annotated tags to the commit; empty when there is none at the end. */
  public Optional<ObjectId> peel(ObjectId id) {
    try (RevWalk walk = new RevWalk(jgit)) {
      RevObject object = walk.peel(walk.parseAny(id));
      return object instanceof RevCommit ? Optional.of(object.getId()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The commit that a person means: a branch, a tag, {@code heads/…}, {@code tags/…}, a full ref,
   * HEAD, or a sha of at least four digits.
   */
  public Optional<ObjectId> commit(String expression) {
    List<String> candidates =
        List.of(
            Constants.R_HEADS + expression, Constants.R_TAGS + expression, "refs/" + expression);
    for (String candidate : candidates) {
      Optional<ObjectId> found = find(candidate).flatMap(this::peel);
      if (found.isPresent()) {
        return found;
      }
    }
    if (expression.equals(Constants.HEAD) || expression.startsWith(Constants.R_REFS)) {
      return find(expression).flatMap(this::peel);
    }
    return expression.matches("[0-9a-f]{4,40}") ? bySha(expression) : Optional.empty();
  }

  private Optional<ObjectId> bySha(String sha) {
    try {
      return Optional.ofNullable(jgit.resolve(sha)).flatMap(this::peel);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Makes HEAD point at a branch, whether or not it exists yet. */
  public void pointHead(String branch) {
    try {
      jgit.updateRef(Constants.HEAD).link(Constants.R_HEADS + branch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Moves a ref, makes it (old is zero) or removes it (new is zero).
   *
   * @return whether it was still where {@code old} says, and so moved
   */
  public boolean swap(String name, ObjectId old, ObjectId changed) {
    try {
      RefUpdate update = jgit.updateRef(name);
      update.setExpectedOldObjectId(old);
      update.setForceUpdate(true);
      if (changed.equals(ObjectId.zeroId())) {
        return landed(update.delete());
      }
      update.setNewObjectId(changed);
      return landed(update.update());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes many refs at once, as a clone with its tags would; all of them or none. */
  public void createAll(List<NamedRef> refs) {
    BatchRefUpdate batch = jgit.getRefDatabase().newBatchUpdate();
    List<ReceiveCommand> commands = new ArrayList<>();
    for (NamedRef ref : refs) {
      commands.add(new ReceiveCommand(ObjectId.zeroId(), ref.target(), ref.name()));
    }
    try (RevWalk walk = new RevWalk(jgit)) {
      batch.addCommand(commands).setAtomic(true).execute(walk, NullProgressMonitor.INSTANCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (ReceiveCommand command : commands) {
      if (command.getResult() != ReceiveCommand.Result.OK) {
        throw new IllegalArgumentException(command + ": " + command.getResult());
      }
    }
  }

  private static boolean landed(RefUpdate.Result result) {
    return switch (result) {
      case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> true;
      default -> false;
    };
  }
}
