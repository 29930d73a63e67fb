using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Flow;

/// <summary>A function of a script.</summary>
/// <param name="Body">Its body.</param>
/// <param name="Script">The script that it stands in.</param>
internal sealed record ShellFunction(ShellCommand Body, ScriptPlace Script);

/// <summary>Where a script stands, and what the marks in its text mean.</summary>
/// <param name="SpanOf">Leads spans of the script to spans of the file.</param>
/// <param name="Secrets">The secrets that marks in the text stand for; null when there are none.</param>
internal sealed record ScriptPlace(Func<TextSpan, TextSpan> SpanOf, Taint? Secrets);
