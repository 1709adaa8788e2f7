using Microsoft.ML.OnnxRuntime;
using PurePipeline.OnnxRuntime;
using PurePipeline.Python;
using PurePipeline.Tests.Shared;

// Not in the library's namespace, so that the using is needed, as in the README.
namespace Readme;

public class ReadmeTests
{
    private static readonly string Photo = GoldenClassifier.Cases[0].Picture;

    [Fact]
    public void Classifier_gives_the_logits_of_Python()
    {
        Recipe recipe = Recipe.Load(GoldenClassifier.Recipe);

        using InferenceSession session = new(GoldenClassifier.Model);
        using OrtValue pictures = recipe.Run(Photo).ToOrtValue();
        using var outputs = session.Run(new RunOptions(), ["pictures"], [pictures], ["logits"]);

        GoldenClassifier.AssertLogits(GoldenClassifier.Cases[0].Logits, outputs[0].GetTensorDataAsSpan<float>());
    }
}
