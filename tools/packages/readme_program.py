"""The README's C# as a program: each block is a method, and what a block takes for granted is a member of its class."""
import os
import re

# What makes a block known, and the line that shows what came of it. Blocks that are not here are compiled, not run.
RUN = [
    ("ImageProcessor.FromPretrained(", "processor", 'Console.WriteLine($"processor {pixels.Sha256()}");'),
    ("Image.Open(", "pillow", 'Show("pillow", tensor);'),
    ("Cv2.Imread(", "opencv", 'Show("opencv", tensor);'),
    ("NdArray tensor = recipe.Run(", "recipe", 'Console.WriteLine($"recipe {tensor.Sha256()}");'),
    ("MemoryPicture.FromPointer(", "frame", 'Console.WriteLine("frame done");'),
    ("InferenceSession", "logits", 'Console.WriteLine("logits " + string.Join(\' \', outputs[0].GetTensorDataAsSpan<float>().ToArray()));'),
]

# Its package is not in every registry.
LEFT_OUT = "ImageSharp"

PROGRAM = """{usings}

unsafe
{{
    Readme.topRow = (nint)System.Runtime.InteropServices.NativeMemory.AllocZeroed(Readme.stride * 1080);
}}

{calls}

static class Readme
{{
    public static nint topRow;
    public const int stride = 3 * 1920;
    static readonly float[] input = new float[3 * 640 * 640];
    static readonly Recipe recipe = Recipe.Load("imagenet.py");
    static WebApplicationBuilder builder = WebApplication.CreateBuilder();
    static WebApplication app = builder.Build();
    static readonly Microsoft.ML.MLContext ml = new();

{methods}
    static void Show(string name, Tensor<float> tensor)
    {{
        float[] values = new float[tensor.FlattenedLength];
        tensor.FlattenTo(values);
        byte[] bytes = System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>(values).ToArray();
        Console.WriteLine($"{{name}} {{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}}");
    }}
}}
"""

PROJECT = """<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
  <ItemGroup>
{references}
  </ItemGroup>
</Project>
"""


def blocks(readme):
    return [block for block in re.findall(r"```csharp\n(.*?)```", readme, re.DOTALL) if LEFT_OUT not in block]


def write(folder, code, references):
    """Program.cs and its project; references are (package, version)."""
    os.makedirs(folder)
    usings, methods, calls = {"using PurePipeline.Python;"}, [], []
    for number, block in enumerate(code):
        lines = block.splitlines()
        usings.update(line for line in lines if re.fullmatch(r"using [\w.]+;", line))
        body = [line for line in lines if not re.fullmatch(r"using [\w.]+;", line)]
        shown = next(((name, show) for marker, name, show in RUN if marker in block), None)
        if shown:
            body.append(shown[1])
            calls.append(f"Readme.Block{number}();")
        methods.append("    public static void Block%d()\n    {\n%s\n    }\n" % (number, "\n".join("        " + line for line in body)))
    with open(os.path.join(folder, "Program.cs"), "w", encoding="utf-8") as file:
        file.write(PROGRAM.format(usings="\n".join(sorted(usings)), calls="\n".join(calls), methods="\n".join(methods)))
    with open(os.path.join(folder, "App.csproj"), "w", encoding="utf-8") as file:
        file.write(PROJECT.format(references="\n".join(f'    <PackageReference Include="{n}" Version="{v}" />' for n, v in references)))
