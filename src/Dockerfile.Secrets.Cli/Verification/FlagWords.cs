using System.Globalization;

namespace DockerfileSecrets.Cli.Verification;

/// <summary>
/// Says what is wrong with a <c>--secret</c> without a word of it: whoever looks for a value may have put the value itself there, and the
/// library's messages show the field that is wrong.
/// </summary>
internal static class FlagWords
{
    public static string Of(int number, Diagnostic wrong)
    {
        var what = wrong.Code switch
        {
            _ when wrong.Descriptor == DiagnosticDescriptors.SecretFlagMalformed => "it is no CSV record; quote a whole field, key included, and double the quotes in it",
            _ when wrong.Descriptor == DiagnosticDescriptors.SecretFlagFieldWithoutValue => "a field is no key=value; give the value by a file or a variable, as id=ID,src=FILE or id=ID,env=NAME",
            _ when wrong.Descriptor == DiagnosticDescriptors.UnknownSecretFlagType => "its type is neither file nor env",
            _ when wrong.Descriptor == DiagnosticDescriptors.UnknownSecretFlagKey => "it has an unknown key; the keys are id, src, source, env and type"
                + (wrong.Suggestion is { } near ? $"; did you mean {near}?" : ""),
            _ => "it has no id; add id=NAME",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{wrong.Code}: --secret number {number} is wrong: {what}");
    }
}
