using System.Net;
using Mandate.Organisation;
using Mandate.TestSupport;

namespace Mandate.WebTests.Organisation;

public class PeoplePagesTests(WebFixture web)
{
    private async Task<Guid> IdOfAsync(string email) => (await web.Database.AccessOfAsync(email)).Actor.AccountId!.Value;

    [Theory]
    [InlineData("/organisation/people"), InlineData("/organisation/people/invite"), InlineData("/organisation/responsibilities")]
    public async Task Get_WithoutTheFunction_ReturnsForbiddenInWords(string path)
    {
        using var client = await web.NewClientAsync(TestPeople.Dakar);
        var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal("You may not do this", answer.TextOf("h1"));
    }

    [Fact]
    public async Task Get_UnknownAddressOrPerson_ReturnsNotFoundInWords()
    {
        using var client = await web.NewClientAsync(TestPeople.Administrator);
        foreach (var path in (string[])["/organisation/nowhere", $"/organisation/people/{Guid.NewGuid()}"])
        {
            var answer = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.Equal("Page not found", answer.TextOf("h1"));
        }
    }

    [Fact]
    public async Task An_invited_person_sets_a_password_signs_in_and_has_the_role_that_was_granted()
    {
        using var admin = await web.NewClientAsync(TestPeople.Administrator);
        var invited = await admin.SubmitAsync(await admin.GetAsync(OrganisationLinks.Invite), "form.ask",
            ("Name", "Ngozi Bergström"), ("Email", "ngozi@example.org"), ("Unit", "CO-LIMA"));
        var link = new Uri(invited.TextOf("code")).AbsolutePath;
        var account = await IdOfAsync("ngozi@example.org");
        var granted = await admin.SubmitAsync(await admin.GetAsync(OrganisationLinks.GrantRole(account)), "form.ask",
            ("Role", "country_officer"), ("Where", "unit"), ("Unit", "CO-LIMA"), ("Reason", "new in Lima"));
        Assert.Equal("The role is granted.", (await admin.FollowAsync(granted)).TextOf(".notice p"));

        using var person = web.NewClient();
        var weak = await person.SubmitAsync(await person.GetAsync(link), "form.ask", ("Password", "Bergstrom2026!"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, weak.Status);
        var set = await person.SubmitAsync(weak, "form.ask", ("Password", "nine violet harbours"));
        Assert.Equal("/sign-in?after=password", set.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync(link)).Status);
        var signedIn = await person.SubmitAsync(await person.FollowAsync(set), "form.ask", ("Email", "ngozi@example.org"), ("Password", "nine violet harbours"));
        Assert.Equal("/", signedIn.Location);
        Assert.Contains("country officer, Country Office Lima", (await person.GetAsync("/account")).TextOf(".facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inviting_twice_shows_the_form_with_what_was_typed()
    {
        using var admin = await web.NewClientAsync(TestPeople.Administrator);
        var answer = await admin.SubmitAsync(await admin.GetAsync(OrganisationLinks.Invite), "form.ask",
            ("Name", "Another Awa"), ("Email", TestPeople.Dakar), ("Unit", "RO-AFR"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("An account with this e-mail address exists already", answer.TextOf("#Email-error"));
        Assert.Equal("Another Awa", answer.Document.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal("RO-AFR", answer.Document.QuerySelector("#Unit option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_disabled_account_is_out_with_its_next_click()
    {
        using var person = web.NewClient();
        await person.SubmitAsync(await person.GetAsync("/sign-in"), "form.ask", ("Email", "europe@example.org"), ("Password", TestPeople.Password));
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/account")).Status);
        using var admin = await web.NewClientAsync(TestPeople.Administrator);
        var page = await admin.GetAsync(OrganisationLinks.Person(await IdOfAsync("europe@example.org")));
        var without = await admin.SubmitAsync(page, "form[action*='handler=Disable']");
        Assert.Equal("Say why, in a sentence; it stands in the journal", without.TextOf("#Why-error"));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(page, "form[action*='handler=Disable']", ("Why", "left"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await person.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task A_form_with_the_id_of_another_office_is_refused_on_the_server()
    {
        await web.Database.InScopeAsync(async s => (await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<GrantRole>(s)
            .HandleAsync(Access.Console("test"), new(await IdOfAsync(TestPeople.Americas), Roles.Administrator, new Scope(Unit: "RO-AMR"), null, null, "local"), default)).Value);
        using var local = await web.NewClientAsync(TestPeople.Americas);
        var form = await local.GetAsync(OrganisationLinks.Invite);
        Assert.DoesNotContain("CO-DAKAR", form.Text, StringComparison.Ordinal);
        var answer = await local.SubmitAsync(form, "form.ask", ("Name", "Some One"), ("Email", "someone@example.org"), ("Unit", "CO-DAKAR"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await local.GetAsync(OrganisationLinks.Person(await IdOfAsync(TestPeople.Dakar)))).Status);
        Assert.DoesNotContain("Awa Lindqvist", (await local.GetAsync(OrganisationLinks.People)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_who_edit_one_person_see_both_versions_and_lose_neither()
    {
        using var admin = await web.NewClientAsync(TestPeople.Administrator);
        var edit = OrganisationLinks.EditPerson(await IdOfAsync("asia@example.org"));
        var (first, second) = (await admin.GetAsync(edit), await admin.GetAsync(edit));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(first, "form.ask", ("Name", "Kavita Rossi-Oyelaran"))).Status);
        var conflict = await admin.SubmitAsync(second, "form.ask", ("Name", "Kavita R. Rossi"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Kavita Rossi-Oyelaran", conflict.TextOf(".notice .facts"), StringComparison.Ordinal);
        Assert.Equal("Kavita R. Rossi", conflict.Document.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(conflict, "form.ask")).Status);
        Assert.Equal("Kavita R. Rossi", (await web.Database.AccessOfAsync("asia@example.org")).DisplayName);
    }

    [Fact]
    public async Task Ending_another_session_leaves_this_one()
    {
        using var here = web.NewClient();
        using var there = web.NewClient();
        foreach (var client in (WebClient[])[here, there])
            await client.SubmitAsync(await client.GetAsync("/sign-in"), "form.ask", ("Email", "hanoi@example.org"), ("Password", TestPeople.Password));
        var account = await here.GetAsync("/account");
        var session = account.Document.QuerySelector("button[name=Session]")!.GetAttribute("value")!;
        await here.SubmitAsync(account, "form[action*='handler=End']", ("Session", session));
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).Status);
    }
}
