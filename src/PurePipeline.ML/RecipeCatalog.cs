using Microsoft.ML;
using Microsoft.ML.Data;
using PurePipeline.Numerics;
using PurePipeline.Python;

namespace PurePipeline.ML;

/// <summary>Recipes as steps of ML.NET's pipelines. Verified with ML.NET 5.0.</summary>
public static class RecipeCatalog
{
    /// <summary>
    /// A step that runs a recipe on each row's picture: a column of paths becomes a column of float32 vectors, say for
    /// <c>ApplyOnnxModel</c>. Nothing is trained, so the estimator's transformer is the same whatever it is fitted to.
    /// </summary>
    /// <param name="catalog"><c>mlContext.Transforms</c>.</param>
    /// <param name="outputColumnName">The column that is made.</param>
    /// <param name="inputColumnName">The column with the pictures' paths, text.</param>
    /// <param name="recipe">The recipe; its result has to be float32.</param>
    /// <param name="shape">The shape of each result, such as 1, 3, 224, 224; nothing for vectors of any length.</param>
    /// <param name="options">Null for <see cref="RecipeOptions.Default"/>.</param>
    /// <returns>The estimator. A model saved with it cannot be loaded: the recipe is not part of it.</returns>
    /// <remarks>
    /// While rows are read it throws <see cref="PictureException"/> for a picture that cannot be read, <see cref="RecipeException"/> where the
    /// recipe fails, <see cref="InvalidCastException"/> for another dtype, and <see cref="InvalidDataException"/> for another shape.
    /// </remarks>
    public static IEstimator<ITransformer> ApplyRecipe(
        this TransformsCatalog catalog, string outputColumnName, string inputColumnName, Recipe recipe, ReadOnlySpan<int> shape = default,
        RecipeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(recipe);
        int[] expected = [.. shape];
        var input = SchemaDefinition.Create(typeof(PicturePath));
        input[nameof(PicturePath.Path)].ColumnName = inputColumnName;
        var output = SchemaDefinition.Create(typeof(PictureTensor));
        SchemaDefinition.Column values = output[nameof(PictureTensor.Values)];
        values.ColumnName = outputColumnName;
        values.ColumnType = expected is []
            ? new VectorDataViewType(NumberDataViewType.Single)
            : new VectorDataViewType(NumberDataViewType.Single, expected);
        return catalog.CustomMapping<PicturePath, PictureTensor>(Run, contractName: null, input, output);

        void Run(PicturePath picture, PictureTensor tensor)
        {
            NdArray result = recipe.Run(picture.Path!, options);
            if (expected is not [] && !result.Shape.SequenceEqual(expected))
            {
                throw new InvalidDataException(
                    $"{recipe.FileName} made an array of shape ({string.Join(", ", result.Shape.ToArray())}) of {picture.Path}, not ({string.Join(", ", expected)}).");
            }

            tensor.Values = result.ToArray<float>();
        }
    }
}
