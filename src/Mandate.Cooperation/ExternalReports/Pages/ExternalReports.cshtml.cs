using Mandate.Organisation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>Which reports to outside bodies are made of the portfolio, and by which standard.</summary>
[RequiresFunction(CooperationFunctions.ReadCode)]
internal sealed class ExternalReportsModel : PageModel;
