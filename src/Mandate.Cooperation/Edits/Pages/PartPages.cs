using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Cooperation.Pages;

// One page for each address that leads to a part; what they do is in PartFormModel.

/// <summary>Changes a part of a project.</summary>
[RequiresFunction(CooperationFunctions.ManageCode)]
internal sealed class ProjectPartModel(CurrentAccess current, OpenPart open, SavePart save, PartChoices choices, MandateDb db, Words words) : PartFormModel(PartOwner.Project, current, open, save, choices, db, words);

/// <summary>Changes a part of an agreement.</summary>
[RequiresFunction(CooperationFunctions.ManageCode)]
internal sealed class AgreementPartModel(CurrentAccess current, OpenPart open, SavePart save, PartChoices choices, MandateDb db, Words words) : PartFormModel(PartOwner.Agreement, current, open, save, choices, db, words);

/// <summary>Changes a part of a partner.</summary>
[RequiresFunction(CooperationFunctions.ManageCode)]
internal sealed class PartnerPartModel(CurrentAccess current, OpenPart open, SavePart save, PartChoices choices, MandateDb db, Words words) : PartFormModel(PartOwner.Partner, current, open, save, choices, db, words);

/// <summary>Changes an entry of the log of talks with funders.</summary>
[RequiresFunction(CooperationFunctions.ManageCode)]
internal sealed class DialoguePartModel(CurrentAccess current, OpenPart open, SavePart save, PartChoices choices, MandateDb db, Words words) : PartFormModel(PartOwner.Dialogue, current, open, save, choices, db, words);

/// <summary>Begins a project.</summary>
[RequiresFunction(CooperationFunctions.ManageCode)]
internal sealed class NewProjectModel(CurrentAccess current, OpenPart open, SavePart save, PartChoices choices, MandateDb db, Words words) : PartFormModel(PartOwner.Project, current, open, save, choices, db, words);

/// <summary>Begins an agreement.</summary>
[RequiresFunction(CooperationFunctions.ManageCode)]
internal sealed class NewAgreementModel(CurrentAccess current, OpenPart open, SavePart save, PartChoices choices, MandateDb db, Words words) : PartFormModel(PartOwner.Agreement, current, open, save, choices, db, words);

/// <summary>Adds a partner.</summary>
[RequiresFunction(CooperationFunctions.ManageCode)]
internal sealed class NewPartnerModel(CurrentAccess current, OpenPart open, SavePart save, PartChoices choices, MandateDb db, Words words) : PartFormModel(PartOwner.Partner, current, open, save, choices, db, words);

/// <summary>Logs a talk with a funder.</summary>
[RequiresFunction(CooperationFunctions.ManageCode)]
internal sealed class NewDialogueModel(CurrentAccess current, OpenPart open, SavePart save, PartChoices choices, MandateDb db, Words words) : PartFormModel(PartOwner.Dialogue, current, open, save, choices, db, words);
