package io.quaymaster.web.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Membership;
import io.quaymaster.account.Membership.Capability;
import io.quaymaster.account.Membership.RoleArn;
import io.quaymaster.account.PoolName;
import io.quaymaster.web.problem.Rejection;
import io.quaymaster.web.request.Read;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account that is to enter a pool.
 *
 * @param account its number
 * @param role ARN of the role that workers assume in it
 * @param capabilities what it can do beyond others; none when missing
 * @param why for the audit
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationBody(
    @Nullable String account,
    @Nullable String pool,
    @Nullable String role,
    @Nullable List<String> capabilities,
    @Nullable String why) {
  static final String EXPECTED =
      "{\"account\": \"12 digits\", \"pool\": \"its name\", \"role\": \"an ARN\"}, optionally with"
          + " \"capabilities\": [\"…\"] and \"why\"";

  RegistrationBody {
    // Not List.copyOf: a null in the JSON is told like any other mistake.
    capabilities =
        capabilities == null ? null : Collections.unmodifiableList(new ArrayList<>(capabilities));
  }

  Membership membership() {
    AccountId id = AccountsApi.id(account == null ? "" : account);
    PoolName in = Read.value("pool", pool, PoolName::new, "the name of a pool, such as sandbox");
    RoleArn assumed =
        Read.value("role", role, RoleArn::new, "arn:aws:iam::" + id + ":role/ and a name");
    if (!assumed.account().equals(id)) {
      throw Rejection.invalid(
          "role", "the role is in account " + assumed.account(), "a role in account " + id);
    }
    Set<Capability> tags = new LinkedHashSet<>();
    for (String tag : capabilities == null ? List.<String>of() : capabilities) {
      tags.add(Read.value("capabilities", tag, Capability::new, "tags such as gpu"));
    }
    return new Membership(id, in, tags, assumed, false);
  }
}
