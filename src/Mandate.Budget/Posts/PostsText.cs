using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget;

/// <summary>A post register in one sentence.</summary>
public static class PostsText
{
    public static string Sentence(ListPosts.Register r, Words words) => r.Posts.Count == 0 ? words["budget.posts.none"]
        : r is { CostUsd: { } cost, StandardCosts: { } version } ? words["budget.posts.sentence_cost", Shown.Number(r.Posts.Count), Shown.Number(r.Months), Shown.Number(cost, 2), version]
        : words["budget.posts.sentence", Shown.Number(r.Posts.Count), Shown.Number(r.Months)];
}
