package io.quaymaster.aws.member;

import io.quaymaster.aws.model.ModelServer;
import io.quaymaster.aws.model.ModelServer.Call;
import io.quaymaster.aws.model.Page;
import io.quaymaster.aws.model.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** AWS Organizations in memory. */
final class SimulatedOrganization {
  private record Place(String state, String unit) {}

  private final Map<String, Place> accounts = new LinkedHashMap<>();

  SimulatedOrganization(ModelServer server, String management) {
    server
        .on(
            "organizations:ListAccounts",
            call ->
                Page.NEXT_TOKEN.of(call, "Accounts", List.copyOf(accounts.keySet()), this::account))
        .on(
            "organizations:ListAccountsForParent",
            call ->
                Page.NEXT_TOKEN.of(
                    call,
                    "Accounts",
                    accounts.keySet().stream()
                        .filter(id -> place(id, "").unit().equals(call.text("ParentId")))
                        .toList(),
                    this::account))
        .on(
            "organizations:DescribeAccount",
            call -> {
              place(call.text("AccountId"), "AccountNotFoundException");
              return Map.of("Account", account(call.text("AccountId")));
            })
        .on("organizations:ListParents", this::parents)
        .on(
            "organizations:DescribeOrganization",
            _ -> Map.of("Organization", Map.of("MasterAccountId", management)));
  }

  void put(String account, String state, String unit) {
    accounts.put(account, new Place(state, unit));
  }

  void remove(String account) {
    accounts.remove(account);
  }

  private Place place(String account, String code) {
    Place place = accounts.get(account);
    if (place == null) {
      throw new Refusal(400, code, account + " is not in the organization");
    }
    return place;
  }

  private Map<String, Object> account(String id) {
    return Map.of("Id", id, "State", place(id, "AccountNotFoundException").state());
  }

  private Map<String, Object> parents(Call call) {
    String unit = place(call.text("ChildId"), "ChildNotFoundException").unit();
    String type = unit.startsWith("r-") ? "ROOT" : "ORGANIZATIONAL_UNIT";
    return Map.of("Parents", List.of(Map.of("Id", unit, "Type", type)));
  }
}
