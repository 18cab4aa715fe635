package io.quaymaster.aws.clean.kind;

import io.quaymaster.account.clean.DeletionOutcome;
import io.quaymaster.account.clean.Resource.Origin;
import io.quaymaster.aws.wire.AwsSession;
import java.util.List;
import java.util.function.Function;

/**
 * One kind of resource: how it is listed and deleted. Both throw {@code AwsRefused}.
 *
 * @param type in CloudFormation's words
 * @param list all of them, all pages
 */
public record Kind(String type, Function<AwsSession, List<Item>> list, Deletion deletion) {
  /** One of them. */
  public record Item(String id, Origin origin) {
    public static Item made(String id) {
      return new Item(id, Origin.MADE);
    }

    /** Made by AWS or the member stack when it says so, else by a job. */
    public static Item of(String id, boolean isDefault) {
      return new Item(id, isDefault ? Origin.DEFAULT : Origin.MADE);
    }
  }

  /** Deletes one by its id. */
  @FunctionalInterface
  public interface Deletion {
    DeletionOutcome delete(AwsSession session, String id);
  }

  /** Deletes by calls after which it is gone, or which AWS has taken on. */
  @FunctionalInterface
  public interface Calls {
    void make(AwsSession session, String id);
  }

  /** A kind whose deletion needs no look at what it answers. */
  public static Kind of(String type, Function<AwsSession, List<Item>> list, Calls calls) {
    return new Kind(
        type,
        list,
        (session, id) -> {
          calls.make(session, id);
          return new DeletionOutcome.Deleted();
        });
  }
}
