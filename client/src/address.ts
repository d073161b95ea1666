/** The address of a game's page. A projector's goes on, and shows other things. */
export const GAME_PAGE = /^\/game\/([^/]+)\/?$/;
