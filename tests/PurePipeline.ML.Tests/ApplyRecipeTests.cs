using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Onnx;
using PurePipeline.Python;
using PurePipeline.Tests.Shared;

namespace PurePipeline.ML.Tests;

public class ApplyRecipeTests
{
    private static readonly Recipe s_recipe = Recipe.Load(GoldenClassifier.Recipe);
    private readonly MLContext _ml = new();

    [Fact]
    public void Pipeline_with_an_ONNX_model_gives_the_logits_of_Python()
    {
        EstimatorChain<OnnxTransformer> pipeline = _ml.Transforms.ApplyRecipe("pictures", "File", s_recipe, [1, 3, 224, 224])
            .Append(_ml.Transforms.ApplyOnnxModel("logits", "pictures", GoldenClassifier.Model));
        IDataView photos = Photos([.. GoldenClassifier.Cases.Select(golden => golden.Picture)]);
        IDataView rows = pipeline.Fit(photos).Transform(photos);

        float[][] inputs = [.. rows.GetColumn<float[]>("pictures")];
        float[][] outputs = [.. rows.GetColumn<float[]>("logits")];
        Assert.Equal(GoldenClassifier.Cases.Count, outputs.Length);
        for (int i = 0; i < outputs.Length; i++)
        {
            Assert.Equal(GoldenClassifier.Cases[i].InputSha256, Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<float>(inputs[i]))));
            GoldenClassifier.AssertLogits(GoldenClassifier.Cases[i].Logits, outputs[i]);
        }
    }

    [Fact]
    public void Schema_tells_the_shape()
    {
        DataViewSchema known = Fitted([1, 3, 224, 224]).GetOutputSchema(Photos([]).Schema);
        DataViewSchema unknown = Fitted([]).GetOutputSchema(Photos([]).Schema);

        Assert.Equal(new VectorDataViewType(NumberDataViewType.Single, 1, 3, 224, 224), known["tensor"].Type);
        Assert.Equal(new VectorDataViewType(NumberDataViewType.Single), unknown["tensor"].Type);
    }

    [Fact]
    public void Another_shape_is_refused()
    {
        IDataView photos = Photos([GoldenClassifier.Cases[0].Picture]);
        IDataView rows = Fitted([3, 224, 224]).Transform(photos);

        Exception wrong = Assert.ThrowsAny<Exception>(() => rows.GetColumn<float[]>("tensor").ToArray());
        Assert.Contains("made an array of shape (1, 3, 224, 224) of", wrong.ToString(), StringComparison.Ordinal);
    }

    private ITransformer Fitted(int[] shape) => _ml.Transforms.ApplyRecipe("tensor", "File", s_recipe, shape).Fit(Photos([]));

    private IDataView Photos(string[] files) => _ml.Data.LoadFromEnumerable(files.Select(file => new Photo(file)));

    private sealed record Photo(string File);
}
