using System.CommandLine;
using Mandate.Budget;
using Mandate.Kernel;

namespace Mandate.Commands;

/// <summary><c>mandate budget posts</c>: the post register of a budget.</summary>
internal static class BudgetPostsCommand
{
    public static Command Create(Option<string?> cycle, Option<int?> version) => OrganisationCommands.Make("posts", "Print the post register of a budget as CSV: each post with its line and what it costs at standard cost.", [cycle, version],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<ListPosts>().HandleAsync(by, new(parsed.GetValue(cycle), parsed.GetValue(version)), ct), Say))
        .WithExamples("mandate budget posts --cycle 2022-23", "mandate budget posts --cycle 2022-23 --json");

    private static void Say(ListPosts.Register register, Words words)
    {
        Console.Write(PostRegisterText.Csv(register).ToString());
        Console.Error.WriteLine(PostsText.Sentence(register, words));
    }
}
