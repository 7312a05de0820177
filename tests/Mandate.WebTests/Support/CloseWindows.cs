using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Playwright;
using Xunit.v3;

[assembly: Mandate.WebTests.CloseWindows]

namespace Mandate.WebTests;

/// <summary>Closes the browser windows of a test when it ends: hundreds of open ones do not fit into a small machine.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class CloseWindowsAttribute : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<IBrowserContext>> Open = new(StringComparer.Ordinal);

    public static void AtTheEndOfThisTest(IBrowserContext window)
    {
        if (TestContext.Current.Test is { } test) Open.GetOrAdd(test.UniqueID, _ => []).Add(window);
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (!Open.TryRemove(test.UniqueID, out var windows)) return;
        foreach (var window in windows) _ = window.CloseAsync();
    }
}
