using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using static Mandate.IntegrationTests.Results.CountryResults.ResultsWorld;

namespace Mandate.IntegrationTests.Results.CountryResults;

public sealed class EvidenceTests(ResultsWorld world) : IClassFixture<ResultsWorld>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 a law");

    [Fact]
    public async Task A_file_comes_back_whole_and_only_to_those_who_may_see_its_result()
    {
        var (result, file) = await WithFileAsync("act.pdf", Pdf);
        Assert.Equal(Pdf, (await OpenAsync(world.Officer, result, file)).Value.Bytes);
        Assert.Equal("results.evidence.not_found", Code(await OpenAsync(Access.Public, result, file)));
        Assert.Equal("results.evidence.not_found", Code(await OpenAsync(OfficerFor("PE"), result, file)));
        Assert.Equal("results.evidence.not_found", Code(await OpenAsync(world.Officer, Guid.NewGuid(), file)));
    }

    [Fact]
    public async Task A_file_whose_bytes_changed_in_the_database_is_not_handed_out()
    {
        var (result, file) = await WithFileAsync("act.pdf", Pdf);
        await world.Database.Source.CreateCommand($"update results.evidence_content set bytes = '\\x00' where evidence_id = '{file}'").ExecuteNonQueryAsync();
        Assert.Equal("results.evidence.damaged", Code(await OpenAsync(world.Officer, result, file)));
    }

    [Theory]
    [InlineData("../act.pdf", "results.evidence.name_path")]
    [InlineData("..\\act.pdf", "results.evidence.name_path")]
    [InlineData("act\r\nX: y.pdf", "results.evidence.name_control")]
    [InlineData("act\u202Efdp.exe", "results.evidence.name_control")]
    [InlineData("", "results.evidence.name_missing")]
    public async Task A_name_that_is_more_than_a_name_is_refused(string name, string code) => Assert.Equal(code, Code(await AddAsync(name, Pdf)));

    [Fact]
    public async Task An_executable_under_another_name_is_refused() =>
        Assert.Equal("results.evidence.program", Code(await AddAsync("act.pdf", [.. "MZ"u8, 0x90, 0])));

    [Fact]
    public async Task No_more_of_a_file_is_read_than_is_allowed()
    {
        await using var endless = new Endless();
        var draft = (await world.ReportAsync(world.Officer, world.NextCountry())).Value;
        var outcome = await world.DoAsync<AddEvidence, Outcome<SavedResult>>(o =>
            o.HandleAsync(world.Officer, new(draft.Id, draft.Version, null, null, "act.pdf", endless), default));
        Assert.Equal("results.evidence.too_large", Code(outcome));
        Assert.InRange(endless.Given, 25_000_000, 25_200_000);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://example.org/a")]
    [InlineData("https://user:word@example.org/a")]
    [InlineData("/etc/passwd")]
    [InlineData("https://example.org/a b")]
    public async Task A_link_that_is_no_page_of_the_web_is_refused(string link) => Assert.Equal("results.evidence.link",
        Code(await world.LinkAsync(world.Officer, (await world.ReportAsync(world.Officer, world.NextCountry())).Value, link)));

    [Fact]
    public async Task Evidence_of_a_draft_is_deleted_and_evidence_that_was_handed_in_is_kept_for_the_history()
    {
        var (draft, file) = await WithFileAsync("act.pdf", Pdf);
        var removed = (await RemoveAsync(draft, file)).Value;
        Assert.Equal(0, await world.Database.AskAsync<long>($"select count(*) from results.evidence_content where evidence_id = '{file}'"));
        var submitted = (await world.SubmitAsync(world.Officer, (await world.LinkAsync(world.Officer, removed)).Value)).Value;
        var returned = (await world.ReturnAsync(world.Reviewer, submitted, "Another link")).Value;
        var link = (await world.ReadAsync(returned.Id)).Evidence.Single().Id;
        var without = (await RemoveAsync(returned, link)).Value;
        Assert.NotNull((await world.ReadAsync(without.Id)).Evidence.Single().RemovedAt);
        Assert.Equal("results.submit.evidence_missing", Code(await world.SubmitAsync(world.Officer, without)));
    }

    [Fact]
    public async Task Evidence_of_what_is_with_the_reviewer_or_approved_stays_as_it_is()
    {
        var submitted = await world.SubmittedAsync(world.NextCountry());
        Assert.Equal("results.state.with_reviewer", Code(await world.LinkAsync(world.Officer, submitted)));
        Assert.Equal("results.evidence.approved", Code(await world.LinkAsync(world.Officer, (await world.ApproveAsync(world.Reviewer, submitted)).Value)));
    }

    [Fact]
    public async Task Adding_evidence_is_an_edit_like_any_other()
    {
        var draft = (await world.ReportAsync(world.Officer, world.NextCountry())).Value;
        var after = (await world.LinkAsync(world.Officer, draft)).Value;
        Assert.Equal(draft.Version + 1, after.Version);
        Assert.NotEqual(draft.ContentHash, after.ContentHash);
        Assert.Equal("results.save.changed_meanwhile", Code(await world.LinkAsync(world.Officer, draft)));
    }

    private async Task<(SavedResult, Guid)> WithFileAsync(string name, byte[] bytes)
    {
        var saved = (await AddAsync(name, bytes)).Value;
        return (saved, (await world.ReadAsync(saved.Id)).Evidence.Single().Id);
    }

    private async Task<Outcome<SavedResult>> AddAsync(string name, byte[] bytes)
    {
        var draft = (await world.ReportAsync(world.Officer, world.NextCountry())).Value;
        return await world.DoAsync<AddEvidence, Outcome<SavedResult>>(o =>
            o.HandleAsync(world.Officer, new(draft.Id, draft.Version, null, null, name, new MemoryStream(bytes)), default));
    }

    private Task<Outcome<SavedResult>> RemoveAsync(SavedResult on, Guid evidence) => world.DoAsync<RemoveEvidence, Outcome<SavedResult>>(o =>
        o.HandleAsync(world.Officer, new(on.Id, on.Version, evidence), default));

    private Task<Outcome<OpenEvidence.File>> OpenAsync(Access by, SavedResult result, Guid file) => OpenAsync(by, result.Id, file);

    private Task<Outcome<OpenEvidence.File>> OpenAsync(Access by, Guid result, Guid file) =>
        world.DoAsync<OpenEvidence, Outcome<OpenEvidence.File>>(o => o.HandleAsync(by, result, file, default));

    /// <summary>Two gigabytes of nothing, which nobody should want to read to the end.</summary>
    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Given >= 2_000_000_000) return 0;
            Given += count;
            return count;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => Given; set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
