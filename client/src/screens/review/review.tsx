export const Review = () => null;
