package io.quaymaster.simulator.state.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;

/** The objects of one repository. What is returned is parsed whole and safe to read anywhere. */
public final class GitObjects {
  private final Repository jgit;

  GitObjects(Repository jgit) {
    this.jgit = jgit;
  }

  /** Finds any object: a RevCommit, RevTag, RevTree or RevBlob. */
  public Optional<RevObject> find(ObjectId id) {
    try (RevWalk walk = new RevWalk(jgit)) {
      RevObject object = walk.parseAny(id);
      walk.parseBody(object);
      return Optional.of(object);
    } catch (MissingObjectException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds a commit. */
  public Optional<RevCommit> commit(ObjectId id) {
    return find(id).filter(RevCommit.class::isInstance).map(RevCommit.class::cast);
  }

  /** Finds the object of an annotated tag. */
  public Optional<RevTag> tag(ObjectId id) {
    return find(id).filter(RevTag.class::isInstance).map(RevTag.class::cast);
  }

  /**
   * The bytes of a blob.
   *
   * @throws IllegalArgumentException when there is no such blob
   */
  public byte[] blob(ObjectId id) {
    try (ObjectReader reader = jgit.newObjectReader()) {
      return reader.open(id, Constants.OBJ_BLOB).getBytes();
    } catch (MissingObjectException e) {
      throw new IllegalArgumentException("there is no blob " + id.name(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a blob. */
  public ObjectId writeBlob(byte[] bytes) {
    return write(inserter -> inserter.insert(Constants.OBJ_BLOB, bytes));
  }

  /** Writes a commit. */
  public ObjectId writeCommit(
      ObjectId tree, List<ObjectId> parents, Person author, Person committer, String message) {
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    commit.setParentIds(parents);
    commit.setAuthor(author.ident());
    commit.setCommitter(committer.ident());
    commit.setMessage(message);
    return write(inserter -> inserter.insert(commit));
  }

  /** Writes the object of an annotated tag; the ref is another matter. */
  public ObjectId writeTag(String name, RevObject target, Person tagger, String message) {
    TagBuilder tag = new TagBuilder();
    tag.setTag(name);
    tag.setObjectId(target);
    tag.setTagger(tagger.ident());
    tag.setMessage(message);
    return write(inserter -> inserter.insert(tag));
  }

  ObjectId write(Write write) {
    try (ObjectInserter inserter = jgit.newObjectInserter()) {
      ObjectId id = write.into(inserter);
      inserter.flush();
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something that can be written. */
  @FunctionalInterface
  interface Write {
    ObjectId into(ObjectInserter inserter) throws IOException;
  }
}
