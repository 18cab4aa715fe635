package io.quaymaster.app.budget;

/**
 * Which of GitHub's limits the budget keeps.
 *
 * @param secondaryLimits whether the secondary limits hold (content, points and requests at once);
 *     a GitHub Enterprise Server has none unless its administrator turned rate limits on. The
 *     primary limit is always kept as GitHub's answers tell it, and so is a pause it asks for
 */
public record BudgetRules(boolean secondaryLimits) {
  /** As on github.com. */
  public static final BudgetRules ALL = new BudgetRules(true);
}
