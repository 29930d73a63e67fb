using System.Text.Json;

namespace DockerfileSecrets;

/// <summary>Reads plans out of JSON. What <see cref="PlanWriter"/> writes, and nothing else, is one.</summary>
internal static class PlanReader
{
    public static SecretPlan Plan(JsonElement element) => PlanObject.Read(element, o => new SecretPlan
    {
        SchemaVersion = o.Number("schemaVersion"),
        Subject = o.Value("subject", Subject),
        Stages = o.List("stages", Stage),
        Instructions = o.List("instructions", Instruction),
        Targets = o.List("targets", Target),
        Diagnostics = o.List("diagnostics", Diagnostic),
    });

    public static MergedSecretPlan Merged(JsonElement element) => PlanObject.Read(element, o => new MergedSecretPlan
    {
        SchemaVersion = o.Number("schemaVersion"),
        Plans = o.List("plans", Plan),
        Secrets = o.List("secrets", MergedSecret),
        Ssh = o.List("ssh", MergedSecret),
    });

    private static MergedSecret MergedSecret(JsonElement element) => PlanObject.Read(element, o => new MergedSecret
    {
        Id = o.Text("id"),
        Required = o.Truth("required"),
        SuggestedSource = o.Text("suggestedSource"),
        NeededBy = o.Numbers("neededBy"),
        RequiredBy = o.Numbers("requiredBy"),
    });

    private static PlanSubject Subject(JsonElement element) => PlanObject.Read(element, o => new PlanSubject
    {
        Target = o.TextOrNull("target"),
        Platform = o.TextOrNull("platform"),
        BuilderPlatform = o.TextOrNull("builderPlatform"),
        BuildArguments = o.Texts("buildArguments"),
    });

    private static PlannedStage Stage(JsonElement element) => PlanObject.Read(element, o => new PlannedStage
    {
        Index = o.Number("index"),
        Name = o.Text("name"),
        Image = o.TextOrNull("image"),
        Base = o.NumberOrNull("base"),
        IsImageKnown = o.Truth("isImageKnown"),
        Platform = o.TextOrNull("platform"),
        Lines = o.Value("lines", Lines),
        Dependencies = o.Numbers("dependencies"),
    });

    private static PlannedInstruction Instruction(JsonElement element) => PlanObject.Read(element, o => new PlannedInstruction
    {
        Stage = o.Number("stage"),
        Ordinal = o.Number("ordinal"),
        Keyword = o.Text("keyword"),
        Lines = o.Value("lines", Lines),
        Span = o.Value("span", Span),
        IsTrigger = o.Truth("isTrigger"),
        WorkingDirectory = o.TextOrNull("workingDirectory"),
        User = o.TextOrNull("user"),
        Shell = o.TextsOrNull("shell"),
        Mounts = o.List("mounts", Mount),
        Implicit = o.List("implicit", Implicit),
        Unresolved = o.List("unresolved", Unresolved),
    });

    private static PlannedMount Mount(JsonElement element) => PlanObject.Read(element, o => new PlannedMount
    {
        Type = o.NamedOrNull<MountType>("type"),
        Raw = o.Text("raw"),
        Id = o.TextOrNull("id"),
        Target = o.TextOrNull("target"),
        FilePath = o.TextOrNull("filePath"),
        EnvironmentVariable = o.TextOrNull("environmentVariable"),
        Required = o.TruthOrNull("required"),
        Mode = o.CountOrNull("mode"),
        Uid = o.CountOrNull("uid"),
        Gid = o.CountOrNull("gid"),
        Readability = o.Named<SecretReadability>("readability"),
        Certainty = o.Named<PlanCertainty>("certainty"),
        Variables = o.Texts("variables"),
        Arguments = o.Texts("arguments"),
        Unresolved = o.List("unresolved", Unresolved),
    });

    private static TargetPlan Target(JsonElement element) => PlanObject.Read(element, o => new TargetPlan
    {
        Name = o.Text("name"),
        Stage = o.NumberOrNull("stage"),
        IsDefault = o.Truth("isDefault"),
        Error = o.ValueOrNull("error", Diagnostic),
        Stages = o.Numbers("stages"),
        Instructions = o.Numbers("instructions"),
        Secrets = o.List("secrets", Need),
        Ssh = o.List("ssh", Need),
        Implicit = o.List("implicit", Implicit),
        Unresolved = o.List("unresolved", Unresolved),
    });

    private static NeededSecret Need(JsonElement element) => PlanObject.Read(element, o => new NeededSecret
    {
        Id = o.Text("id"),
        Required = o.Truth("required"),
        Certainty = o.Named<PlanCertainty>("certainty"),
        SuggestedSource = o.Text("suggestedSource"),
        Uses = o.List("uses", Use),
        Arguments = o.Texts("arguments"),
    });

    private static SecretUse Use(JsonElement element) => PlanObject.Read(element, o => new SecretUse
    {
        Instruction = o.Number("instruction"),
        Mount = o.Number("mount"),
        Line = o.Number("line"),
        Required = o.TruthOrNull("required"),
    });

    private static ImplicitSecret Implicit(JsonElement element) => PlanObject.Read(element, o => new ImplicitSecret
    {
        Source = o.Text("source"),
        Candidates = o.Texts("candidates"),
        Ssh = o.TextOrNull("ssh"),
    });

    private static UnresolvedValue Unresolved(JsonElement element) => PlanObject.Read(element, o => new UnresolvedValue
    {
        Field = o.Text("field"),
        Text = o.Text("text"),
        Line = o.Number("line"),
        Reason = o.Named<UnresolvedReason>("reason"),
        Variables = o.Texts("variables"),
    });

    private static PlannedDiagnostic Diagnostic(JsonElement element) => PlanObject.Read(element, o => new PlannedDiagnostic
    {
        Code = o.Text("code"),
        Name = o.Text("name"),
        Severity = o.Named<DiagnosticSeverity>("severity"),
        Line = o.Number("line"),
        Span = o.Value("span", Span),
        Message = o.Text("message"),
    });

    private static LineRange Lines(JsonElement element) => PlanObject.Read(element, o => new LineRange(o.Number("first"), o.Number("last")));

    private static TextSpan Span(JsonElement element) => PlanObject.Read(element, o => new TextSpan(o.Number("start"), o.Number("length")));
}
