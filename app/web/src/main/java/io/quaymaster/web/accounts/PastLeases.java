package io.quaymaster.web.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.account.PastLease;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part of an account's history, newest first.
 *
 * @param next the {@code before} of the next part
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record PastLeases(List<PastLeaseView> leases, @Nullable String next) {
  PastLeases {
    leases = List.copyOf(leases);
  }

  /**
   * What was read.
   *
   * @param limit how many were asked for: when there are as many, more may follow
   */
  static PastLeases of(List<PastLease> leases, int limit) {
    return new PastLeases(
        leases.stream().map(PastLeaseView::of).toList(),
        leases.size() < limit ? null : leases.getLast().lease().fence().toString());
  }

  static String word(PastLease.End how) {
    return how.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * A lease that has ended.
   *
   * @param how {@code given-back}, {@code released}, {@code expired}, {@code heartbeat-lost} or
   *     {@code forced}
   * @param job key of the run that used it; missing when none did
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PastLeaseView(
      String id,
      long fence,
      String holder,
      String since,
      String ended,
      String how,
      @Nullable String job) {
    static PastLeaseView of(PastLease past) {
      return new PastLeaseView(
          past.lease().id().value(),
          past.lease().fence().value(),
          past.lease().holder().value(),
          past.lease().since().toString(),
          past.ended().toString(),
          word(past.how()),
          past.job().map(Object::toString).orElse(null));
    }
  }
}
