using System.Globalization;
using Mandate.Kernel.Postgres;
using Npgsql;

namespace Mandate.Bench;

/// <summary>
/// <c>mandate iati export</c> and <c>mandate iati publish</c> of a portfolio of as many projects as the file has activities,
/// from the database to the file: reading and composing included, which nothing that is compared with does.
/// </summary>
internal static class IatiPublishing
{
    // Expenditure of a project: with it an activity has about 17 kB.
    private const int Entries = 18;

    public static async Task RunAsync(Report report, GeneratedFile file, string? schemas)
    {
        var folder = Directory.CreateTempSubdirectory("mandate-bench-publish");
        try
        {
            var (build, data, to) = (await PublishedBuild.GetAsync(), Path.Combine(folder.FullName, "data"), Path.Combine(folder.FullName, "activities.xml"));
            await using var database = (await MandateDatabase.OpenAsync(new DatabaseSettings(DataDirectory: data))).Value;
            await using var services = MandateServices.Build(database.Source);
            _ = (await Migrator.MigrateAsync(services, default)).Value;
            await FillAsync(database.Source, file.Activities);
            var connection = database.Source.ConnectionString;
            await MeasuredProcess.RunAsync(build, connection, "iati", "publisher", "--identifier", "XM-DAC-99999", "--name", "Example Organisation", "--website", "https://data.example.org");
            var export = await MeasuredProcess.RunAsync(build, connection, "iati", "export", "--out", to);
            var publish = await MeasuredProcess.RunAsync(build, connection, "iati", "publish");
            var megabytes = new FileInfo(to).Length / 1e6;
            report.Add($"export of {file.Activities:N0} projects, {megabytes:N0} MB, from the database, by the clock", megabytes / export.Seconds, "MB/s");
            report.AtMost("export: peak memory", export.PeakMegabytes, 150, "MB");
            report.Add("publish: validated, numbered, kept, by the clock", megabytes / publish.Seconds, "MB/s");
            report.AtMost("publish: peak memory", publish.PeakMegabytes, 150, "MB");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Straight into the tables: what is measured is not how they came there.
    private static async Task FillAsync(NpgsqlDataSource source, int projects)
    {
        foreach (var statement in Portfolio)
        {
            await using var command = source.CreateCommand(statement.Replace("@projects", projects.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("@entries", Entries.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static readonly string[] Portfolio =
    [
        """
        insert into cooperation.partner (id, code, name, identifier, type, is_donor, is_implementer, is_un, is_ifi, is_example, version)
        select md5('partner' || n)::uuid, 'PARTNER-' || n, jsonb_build_object('original', 'en', 'texts', jsonb_build_object('en', 'Partner ' || n)), 'XM-DAC-' || n, '10', n = 1, n = 2, false, false, false, 1 from generate_series(1, 2) n
        """,
        """
        insert into cooperation.project (id, code, title, description, objectives, status, planned_start, planned_end, actual_start, is_decentralised, is_humanitarian, is_south_south, is_public_private, is_public,
            currency, scope, collaboration_type, flow_type, finance_type, aid_type, tied_status, is_example, updated_at, version)
        select md5('project' || n)::uuid, 'P-' || lpad(n::text, 6, '0'), jsonb_build_object('original', 'en', 'texts', jsonb_build_object('en', 'Decent work ' || n, 'fr', 'Travail décent ' || n, 'zh', '体面劳动 ' || n)),
            jsonb_build_object('original', 'en', 'texts', jsonb_build_object('en', 'Better working conditions & social protection for workers in small enterprises', 'fr', 'De meilleures conditions de travail dans les petites entreprises')),
            jsonb_build_object('original', 'en', 'texts', jsonb_build_object('en', 'More people work in dignity')), 'Implementation', '2022-01-01', '2026-12-31', '2022-02-01', true, false, false, false, false,
            'USD', '4', '2', '10', '110', 'C01', '5', false, '2025-05-01', 1 from generate_series(1, @projects) n
        """,
        "insert into cooperation.project_country (id, project_id, country, percent) select gen_random_uuid(), p.id, c.country, c.percent from cooperation.project p, (values ('SN', 60), ('ML', 40)) c(country, percent)",
        "insert into cooperation.project_sector (id, project_id, vocabulary, code, percent) select gen_random_uuid(), p.id, '1', s.code, s.percent from cooperation.project p, (values ('16020', 75.5), ('11330', 24.5)) s(code, percent)",
        "insert into cooperation.project_partner (id, project_id, partner_id, role) select gen_random_uuid(), p.id, md5('partner' || r.n)::uuid, r.role from cooperation.project p, (values (1, 'Funding'), (2, 'Implementing')) r(n, role)",
        """
        insert into cooperation.project_budget (id, project_id, "from", "to", object, is_revised, is_committed, amount, currency, value_date, amount_usd, version)
        select gen_random_uuid(), p.id, make_date(y, 1, 1), make_date(y, 12, 31), 'staff', false, true, 125000.50, 'USD', make_date(y, 1, 1), 125000.50, 1 from cooperation.project p, generate_series(2022, 2025) y
        """,
        """
        insert into cooperation.project_result (id, project_id, code, type, title, version)
        select md5('result' || p.code)::uuid, p.id, 'R1', 'Output', jsonb_build_object('original', 'en', 'texts', jsonb_build_object('en', 'Labour inspectors trained')), 1 from cooperation.project p
        """,
        """
        insert into cooperation.project_indicator (id, result_id, code, title, measure, is_ascending, baseline_year, baseline, version)
        select md5('indicator' || p.code)::uuid, md5('result' || p.code)::uuid, 'I1', jsonb_build_object('original', 'en', 'texts', jsonb_build_object('en', 'Inspectors trained')), 'Unit', true, 2021, 12, 1 from cooperation.project p
        """,
        "insert into cooperation.project_period (id, indicator_id, \"from\", \"to\", target, actual) select gen_random_uuid(), md5('indicator' || p.code)::uuid, make_date(y, 1, 1), make_date(y, 12, 31), 40, 38 from cooperation.project p, generate_series(2022, 2025) y",
        "insert into cooperation.expenditure_import (id, at, by, file_name, entries, is_sample) values (md5('import')::uuid, now(), 'bench', 'bench.csv', @projects * @entries, false)",
        """
        insert into cooperation.expenditure (entry_id, project_id, kind, "on", partner_id, description, amount, currency, value_date, amount_usd, import_id)
        select p.code || '-' || e, p.id, 'Disbursement', date '2022-03-01' + e * 20, md5('partner2')::uuid, 'Seminar for inspectors & social partners, part ' || e, 1000.25 * e, 'USD', date '2022-03-01' + e * 20, 1000.25 * e, md5('import')::uuid
        from cooperation.project p, generate_series(1, @entries) e
        """,
        "analyze",
    ];
}
