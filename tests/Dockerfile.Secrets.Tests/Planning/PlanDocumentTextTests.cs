using System.Text.Json.Nodes;

namespace DockerfileSecrets.Tests.Planning;

/// <summary>The text of a plan document, property by property: tools read it.</summary>
public class PlanDocumentTextTests
{
    private const string Text = """
        FROM a AS x
        SHELL ["sh", "-c"]
        ONBUILD USER 1
        FROM x
        ADD git@b:c https://d/e $U /f
        COPY --from=x g h
        RUN --mount=type=secret,id=k,target=i,required --mount=type=ssh --mount=type=secret \
          j
        """;

    private const string Document = """
        {
          "schemaVersion": 1,
          "plans": [
            {
              "schemaVersion": 1, "subject": {"target": null, "platform": null, "builderPlatform": null, "buildArguments": ["X"]},
              "stages": [
                {
                  "index": 0, "name": "x", "image": "a", "base": null, "isImageKnown": false, "platform": null, "lines": {"first": 1, "last": 1},
                  "dependencies": []
                },
                {
                  "index": 1, "name": "", "image": "x", "base": 0, "isImageKnown": false, "platform": null, "lines": {"first": 4, "last": 4},
                  "dependencies": [0]
                }
              ],
              "instructions": [
                {
                  "stage": 0, "ordinal": 1, "keyword": "SHELL", "lines": {"first": 2, "last": 2}, "span": {"start": 12, "length": 18}, "isTrigger": false,
                  "workingDirectory": null, "user": null, "shell": null, "mounts": [], "implicit": [], "unresolved": []
                },
                {
                  "stage": 0, "ordinal": 2, "keyword": "ONBUILD", "lines": {"first": 3, "last": 3}, "span": {"start": 31, "length": 14}, "isTrigger": false,
                  "workingDirectory": null, "user": null, "shell": ["sh", "-c"], "mounts": [], "implicit": [], "unresolved": []
                },
                {
                  "stage": 1, "ordinal": 2, "keyword": "USER", "lines": {"first": 4, "last": 4}, "span": {"start": 31, "length": 14}, "isTrigger": true,
                  "workingDirectory": null, "user": null, "shell": ["sh", "-c"], "mounts": [], "implicit": [], "unresolved": []
                },
                {
                  "stage": 1, "ordinal": 4, "keyword": "ADD", "lines": {"first": 5, "last": 5}, "span": {"start": 53, "length": 29}, "isTrigger": false,
                  "workingDirectory": null, "user": "1", "shell": ["sh", "-c"], "mounts": [],
                  "implicit": [
                    {"source": "git@b:c", "candidates": [], "ssh": "default"},
                    {"source": "https://d/e", "candidates": ["HTTP_AUTH_TOKEN_d", "HTTP_AUTH_HEADER_d"], "ssh": null}
                  ],
                  "unresolved": [{"field": "source", "text": "$U", "line": 5, "reason": "FromBaseImage", "variables": ["U"]}]
                },
                {
                  "stage": 1, "ordinal": 5, "keyword": "COPY", "lines": {"first": 6, "last": 6}, "span": {"start": 83, "length": 17}, "isTrigger": false,
                  "workingDirectory": null, "user": "1", "shell": ["sh", "-c"], "mounts": [], "implicit": [], "unresolved": []
                },
                {
                  "stage": 1, "ordinal": 6, "keyword": "RUN", "lines": {"first": 7, "last": 8}, "span": {"start": 101, "length": 89}, "isTrigger": false,
                  "workingDirectory": null, "user": "1", "shell": ["sh", "-c"],
                  "mounts": [
                    {
                      "type": "Secret", "raw": "type=secret,id=k,target=i,required", "id": "k", "target": "i", "filePath": null, "environmentVariable": null,
                      "required": true, "mode": 256, "uid": 0, "gid": 0, "readability": "Unreadable", "certainty": "Unresolved", "variables": [],
                      "arguments": [], "unresolved": [{"field": "workdir", "text": "i", "line": 7, "reason": "FromBaseImage", "variables": []}]
                    },
                    {
                      "type": "Ssh", "raw": "type=ssh", "id": "default", "target": null, "filePath": null, "environmentVariable": null, "required": false,
                      "mode": 384, "uid": 0, "gid": 0, "readability": "Unreadable", "certainty": "Certain", "variables": [], "arguments": [], "unresolved": []
                    },
                    {
                      "type": "Secret", "raw": "type=secret", "id": null, "target": null, "filePath": null, "environmentVariable": null, "required": false,
                      "mode": 256, "uid": 0, "gid": 0, "readability": "Unreadable", "certainty": "Invalid", "variables": [], "arguments": [], "unresolved": []
                    }
                  ],
                  "implicit": [], "unresolved": []
                }
              ],
              "targets": [
                {
                  "name": "x", "stage": 0, "isDefault": false, "error": null, "stages": [0], "instructions": [0, 1], "secrets": [], "ssh": [], "implicit": [],
                  "unresolved": []
                },
                {
                  "name": "", "stage": 1, "isDefault": true,
                  "error": {
                    "code": "DFS103", "name": "SecretIdMissing", "severity": "Error", "line": 7, "span": {"start": 173, "length": 11},
                    "message": "The secret has no id. Add `id=NAME`: the name that it is supplied under."
                  },
                  "stages": [0, 1], "instructions": [0, 1, 2, 3, 4, 5],
                  "secrets": [
                    {
                      "id": "k", "required": true, "certainty": "Unresolved", "suggestedSource": "id=k,env=K",
                      "uses": [{"instruction": 5, "mount": 0, "line": 7, "required": true}], "arguments": []
                    }
                  ],
                  "ssh": [
                    {
                      "id": "default", "required": false, "certainty": "Certain", "suggestedSource": "default",
                      "uses": [{"instruction": 5, "mount": 1, "line": 7, "required": false}], "arguments": []
                    }
                  ],
                  "implicit": [
                    {"source": "git@b:c", "candidates": [], "ssh": "default"},
                    {"source": "https://d/e", "candidates": ["HTTP_AUTH_TOKEN_d", "HTTP_AUTH_HEADER_d"], "ssh": null}
                  ],
                  "unresolved": [
                    {"field": "source", "text": "$U", "line": 5, "reason": "FromBaseImage", "variables": ["U"]},
                    {"field": "workdir", "text": "i", "line": 7, "reason": "FromBaseImage", "variables": []}
                  ]
                }
              ],
              "diagnostics": [
                {
                  "code": "DFS103", "name": "SecretIdMissing", "severity": "Error", "line": 7, "span": {"start": 173, "length": 11},
                  "message": "The secret has no id. Add `id=NAME`: the name that it is supplied under."
                }
              ]
            }
          ],
          "secrets": [{"id": "k", "required": true, "suggestedSource": "id=k,env=K", "neededBy": [0], "requiredBy": [0]}],
          "ssh": [{"id": "default", "required": false, "suggestedSource": "default", "neededBy": [0], "requiredBy": []}]
        }
        """;

    private static readonly MergedSecretPlan Merged = SecretPlanner.Plan(
        DockerfileDocument.Parse(Text.ReplaceLineEndings("\n")), [new PlanOptions { BuildArguments = new Dictionary<string, string> { ["X"] = "v" } }]);

    [Fact]
    public void Every_property_is_written_under_its_name_and_read_back()
    {
        var expected = JsonNode.Parse(Document)!;
        Assert.Equal(expected.ToJsonString(), JsonNode.Parse(Merged.ToJson())!.ToJsonString());
        Assert.Equal(Merged, MergedSecretPlan.FromJson(Document));
        var plan = expected["plans"]![0]!.ToJsonString();
        Assert.Equal(plan, JsonNode.Parse(Merged.Plans[0].ToJson())!.ToJsonString());
        Assert.Equal(Merged.Plans[0], SecretPlan.FromJson(plan));
    }

    [Fact]
    public void What_is_not_known_of_a_mount_is_null()
    {
        var plan = SecretPlanner.Plan(DockerfileDocument.Parse("FROM a\nRUN --mount=type=secret,id=t,required=$R,mode=$R x\n"));
        var json = plan.ToJson();
        Assert.Contains("\"required\": null,\n          \"mode\": null,\n          \"uid\": 0,", json, StringComparison.Ordinal);
        Assert.Equal(plan, SecretPlan.FromJson(json));
    }

    [Fact]
    public void A_plan_of_nothing_is_written_like_this()
    {
        const string expected = """
            {
              "schemaVersion": 1,
              "subject": {
                "target": null,
                "platform": null,
                "builderPlatform": null,
                "buildArguments": []
              },
              "stages": [],
              "instructions": [],
              "targets": [
                {
                  "name": "",
                  "stage": null,
                  "isDefault": false,
                  "error": {
                    "code": "DFS001",
                    "name": "NoInstructions",
                    "severity": "Error",
                    "line": 0,
                    "span": {
                      "start": 0,
                      "length": 0
                    },
                    "message": "The file holds no instruction. It begins with \u0060FROM image\u0060."
                  },
                  "stages": [],
                  "instructions": [],
                  "secrets": [],
                  "ssh": [],
                  "implicit": [],
                  "unresolved": []
                }
              ],
              "diagnostics": [
                {
                  "code": "DFS001",
                  "name": "NoInstructions",
                  "severity": "Error",
                  "line": 1,
                  "span": {
                    "start": 0,
                    "length": 0
                  },
                  "message": "The file holds no instruction. It begins with \u0060FROM image\u0060."
                }
              ]
            }

            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), SecretPlanner.Plan(DockerfileDocument.Parse("")).ToJson());
    }
}
