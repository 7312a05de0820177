using Mandate.Kernel;

namespace Mandate.Demonstration;

/// <summary>What the demonstration's people write: data, in the language of their office, not words of the interface.</summary>
internal static class DemoTexts
{
    public static string Narrative(string language, LocalizedText country, LocalizedText indicator)
    {
        var (where, what) = (country.For(language).Text, indicator.For(language).Text);
        return language switch
        {
            "fr" => $"Résultat inventé pour la démonstration. {where} a adopté une mesure après consultation tripartite ; elle relève de l’indicateur « {what} ».",
            "es" => $"Resultado inventado para la demostración. {where} adoptó una medida tras una consulta tripartita; corresponde al indicador «{what}».",
            _ => $"Invented for the demonstration. {where} adopted a measure after tripartite consultation; it falls under the indicator “{what}”.",
        };
    }

    public static string Reason(string language) => language switch
    {
        "fr" => "Le lien mène au projet de texte ; joignez le texte adopté et sa date.",
        "es" => "El enlace lleva al proyecto; adjunte el texto aprobado y su fecha.",
        _ => "The link leads to the draft; attach the text as adopted, with its date.",
    };
}
