using DockerfileSecrets.Cli.Checking.Baselines;
using DockerfileSecrets.Cli.Output;
using DockerfileSecrets.Cli.Output.Findings;

namespace DockerfileSecrets.Cli.Checking;

/// <summary>Checks files side by side and writes the report in their order, while later ones are still being checked.</summary>
internal sealed class CheckRun(ToolConsole console, CheckRequest request, Checker checker)
{
    private readonly FindingsReport? _report = request.Fixes.ShowsDifference ? null : FindingsReport.For(request.Format, console.OutStyle);
    private readonly BaselineReport? _baseline = request.Baseline is { } baseline ? new BaselineReport(console, baseline, request.WritesBaseline) : null;
    private readonly CheckTotals _totals = new();

    /// <summary>Checks the files.</summary>
    /// <returns>What came of all of them.</returns>
    public CheckTotals Run(IReadOnlyList<string> paths)
    {
        var progress = new CheckProgress(console, paths.Count);
        var isFirst = true;
        console.Out.Write(_report?.Head);
        foreach (var (outcome, piece) in OrderedWork.Run(paths, Check, Wait).Concat(checker.BuildFiles().Select(Written)))
        {
            var error = outcome.Error ?? Change(outcome);
            if (error is not null)
            {
                progress.Clear();
                _totals.IsBroken = true;
                console.Complain(error);
                console.Error.Flush();
            }

            if (outcome.File is { } file)
            {
                _baseline?.Add(checker.Place(outcome.Path), file);
            }

            _totals.Add(outcome.File, _report is { KeepsFiles: true });
            var text = error is null || piece.Length > 0 ? piece : _report?.OfBroken(outcome.Path, error) ?? "";
            if (text.Length > 0)
            {
                progress.Clear();
                console.Out.Write(isFirst ? "" : _report?.Separator);
                console.Out.Write(text);
                isFirst = false;
            }

            progress.Report();
        }

        progress.Clear();
        console.Out.Write(_report?.Tail(_totals));
        if (_baseline?.Finish() is { } wrong)
        {
            _totals.IsBroken = true;
            console.Complain(wrong);
        }

        return _totals;

        // What is known is shown before the call waits for what is not.
        void Wait() => console.Out.Flush();
    }

    private (CheckOutcome Outcome, string Piece) Check(string path) => Written(checker.Check(path));

    private (CheckOutcome Outcome, string Piece) Written(CheckOutcome outcome) =>
        (outcome, outcome.File is { } file && _report is not null ? _report.Of(file) : "");

    /// <summary>Shows or writes what the fixes change; gives what went wrong.</summary>
    private string? Change(CheckOutcome outcome)
    {
        if (outcome is not { Change: { } change, File: { } file })
        {
            return null;
        }

        if (request.Fixes.ShowsDifference)
        {
            console.Out.Write(UnifiedDifference.Of(file.Name, change.Before, change.After));
            return null;
        }

        if (outcome.Path == "-")
        {
            return "standard input cannot be fixed in place; --diff shows what would change";
        }

        var error = FixedFile.Write(outcome.Path, change.Text);
        if (error is null)
        {
            console.Error.WriteLine($"{VisibleText.Of(file.Name)}: {(change.Count == 1 ? "1 fix" : change.Count + " fixes")} made");
        }

        return error;
    }
}
