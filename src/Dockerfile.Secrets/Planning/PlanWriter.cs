using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace DockerfileSecrets;

/// <summary>Writes plans as JSON, every property in the order of its declaration.</summary>
internal sealed class PlanWriter(Utf8JsonWriter json)
{
    /// <summary>A document: lines end in <c>\n</c> everywhere.</summary>
    public static string Write(Action<PlanWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true }))
        {
            write(new PlanWriter(json));
        }

        // .NET 8 indents with the line end of the machine; inside strings JSON escapes line ends.
        return Encoding.UTF8.GetString(bytes.WrittenSpan).Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";
    }

    public void Plan(SecretPlan plan)
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", plan.SchemaVersion);
        json.WritePropertyName("subject");
        Subject(plan.Subject);
        List("stages", plan.Stages, Stage);
        List("instructions", plan.Instructions, Instruction);
        List("targets", plan.Targets, Target);
        List("diagnostics", plan.Diagnostics, Diagnostic);
        json.WriteEndObject();
    }

    public void Merged(MergedSecretPlan plan)
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", plan.SchemaVersion);
        List("plans", plan.Plans, Plan);
        List("secrets", plan.Secrets, MergedSecret);
        List("ssh", plan.Ssh, MergedSecret);
        json.WriteEndObject();
    }

    private void MergedSecret(MergedSecret secret)
    {
        json.WriteStartObject();
        json.WriteString("id", secret.Id);
        json.WriteBoolean("required", secret.Required);
        json.WriteString("suggestedSource", secret.SuggestedSource);
        Numbers("neededBy", secret.NeededBy);
        Numbers("requiredBy", secret.RequiredBy);
        json.WriteEndObject();
    }

    private void Subject(PlanSubject subject)
    {
        json.WriteStartObject();
        json.WriteString("target", subject.Target);
        json.WriteString("platform", subject.Platform);
        json.WriteString("builderPlatform", subject.BuilderPlatform);
        Texts("buildArguments", subject.BuildArguments);
        json.WriteEndObject();
    }

    private void Stage(PlannedStage stage)
    {
        json.WriteStartObject();
        json.WriteNumber("index", stage.Index);
        json.WriteString("name", stage.Name);
        json.WriteString("image", stage.Image);
        Number("base", stage.Base);
        json.WriteBoolean("isImageKnown", stage.IsImageKnown);
        json.WriteString("platform", stage.Platform);
        Lines(stage.Lines);
        Numbers("dependencies", stage.Dependencies);
        json.WriteEndObject();
    }

    private void Instruction(PlannedInstruction instruction)
    {
        json.WriteStartObject();
        json.WriteNumber("stage", instruction.Stage);
        json.WriteNumber("ordinal", instruction.Ordinal);
        json.WriteString("keyword", instruction.Keyword);
        Lines(instruction.Lines);
        Span(instruction.Span);
        json.WriteBoolean("isTrigger", instruction.IsTrigger);
        json.WriteString("workingDirectory", instruction.WorkingDirectory);
        json.WriteString("user", instruction.User);
        if (instruction.Shell is { } shell)
        {
            Texts("shell", shell);
        }
        else
        {
            json.WriteNull("shell");
        }

        List("mounts", instruction.Mounts, Mount);
        List("implicit", instruction.Implicit, Implicit);
        List("unresolved", instruction.Unresolved, Unresolved);
        json.WriteEndObject();
    }

    private void Mount(PlannedMount mount)
    {
        json.WriteStartObject();
        json.WriteString("type", mount.Type?.ToString());
        json.WriteString("raw", mount.Raw);
        json.WriteString("id", mount.Id);
        json.WriteString("target", mount.Target);
        json.WriteString("filePath", mount.FilePath);
        json.WriteString("environmentVariable", mount.EnvironmentVariable);
        Truth("required", mount.Required);
        Number("mode", mount.Mode);
        Number("uid", mount.Uid);
        Number("gid", mount.Gid);
        json.WriteString("readability", mount.Readability.ToString());
        json.WriteString("certainty", mount.Certainty.ToString());
        Texts("variables", mount.Variables);
        Texts("arguments", mount.Arguments);
        List("unresolved", mount.Unresolved, Unresolved);
        json.WriteEndObject();
    }

    private void Target(TargetPlan target)
    {
        json.WriteStartObject();
        json.WriteString("name", target.Name);
        Number("stage", target.Stage);
        json.WriteBoolean("isDefault", target.IsDefault);
        if (target.Error is { } error)
        {
            json.WritePropertyName("error");
            Diagnostic(error);
        }
        else
        {
            json.WriteNull("error");
        }

        Numbers("stages", target.Stages);
        Numbers("instructions", target.Instructions);
        List("secrets", target.Secrets, Need);
        List("ssh", target.Ssh, Need);
        List("implicit", target.Implicit, Implicit);
        List("unresolved", target.Unresolved, Unresolved);
        json.WriteEndObject();
    }

    private void Need(NeededSecret need)
    {
        json.WriteStartObject();
        json.WriteString("id", need.Id);
        json.WriteBoolean("required", need.Required);
        json.WriteString("certainty", need.Certainty.ToString());
        json.WriteString("suggestedSource", need.SuggestedSource);
        List("uses", need.Uses, Use);
        Texts("arguments", need.Arguments);
        json.WriteEndObject();
    }

    private void Use(SecretUse use)
    {
        json.WriteStartObject();
        json.WriteNumber("instruction", use.Instruction);
        json.WriteNumber("mount", use.Mount);
        json.WriteNumber("line", use.Line);
        Truth("required", use.Required);
        json.WriteEndObject();
    }

    private void Implicit(ImplicitSecret secret)
    {
        json.WriteStartObject();
        json.WriteString("source", secret.Source);
        Texts("candidates", secret.Candidates);
        json.WriteString("ssh", secret.Ssh);
        json.WriteEndObject();
    }

    private void Unresolved(UnresolvedValue value)
    {
        json.WriteStartObject();
        json.WriteString("field", value.Field);
        json.WriteString("text", value.Text);
        json.WriteNumber("line", value.Line);
        json.WriteString("reason", value.Reason.ToString());
        Texts("variables", value.Variables);
        json.WriteEndObject();
    }

    private void Diagnostic(PlannedDiagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("name", diagnostic.Name);
        json.WriteString("severity", diagnostic.Severity.ToString());
        json.WriteNumber("line", diagnostic.Line);
        Span(diagnostic.Span);
        json.WriteString("message", diagnostic.Message);
        json.WriteEndObject();
    }

    private void Lines(LineRange lines)
    {
        json.WriteStartObject("lines");
        json.WriteNumber("first", lines.First);
        json.WriteNumber("last", lines.Last);
        json.WriteEndObject();
    }

    private void Span(TextSpan span)
    {
        json.WriteStartObject("span");
        json.WriteNumber("start", span.Start);
        json.WriteNumber("length", span.Length);
        json.WriteEndObject();
    }

    private void List<T>(string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private void Texts(string name, ImmutableArray<string> texts) => List(name, texts, json.WriteStringValue);

    private void Numbers(string name, ImmutableArray<int> numbers) => List(name, numbers, json.WriteNumberValue);

    private void Number(string name, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private void Truth(string name, bool? truth)
    {
        if (truth is { } value)
        {
            json.WriteBoolean(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
